package otp.web.openapi;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The JSON of the API as its OpenAPI document shows it. Nothing is read into these and nothing written from them; tests hold them to what is
 * really read and written.
 */
public final class Shapes {

    private static final String ID = "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11";

    private Shapes() {}

    @Schema(name = "Start")
    public record Start(
            @Schema(required = true, examples = "+1 415 555 2671",
                    description = "The phone number, with its country code, however it is written") String to,
            @Schema(maxLength = 128,
                    description = "The caller's own id for the person; without it the recipient itself is the account") String account,
            @Schema(enumeration = {"login", "step-up"}, defaultValue = "login") String purpose,
            @Schema(nullable = true, maxLength = 512,
                    description = "What a step-up approves; required for one, and for nothing else") String action,
            @Schema(examples = "en_US", description = "Language of the templates; the application's by default") String language,
            @Schema(description = "Must lie within an allowed return URL of the application") URI returnUrl,
            @Schema(maxLength = 128, description = "Given back in the assertion") String nonce,
            @Schema(maxLength = 128, description = "The caller's opaque id of the device or browser") String client,
            @Schema(examples = "203.0.113.9") String clientIp,
            Contact contact){}

    @Schema(name = "Contact", description = "The CRM contact the person is")
    public record Contact(@Schema(pattern = "[0-9]{1,20}") String hubspotId, @Schema(format = "email", maxLength = 254) String email) {}

    @Schema(name = "Check")
    public record Check(
            @Schema(required = true, maxLength = 32, examples = "492816") String code,
            @Schema(nullable = true, maxLength = 512, description = "For a step-up, the action of its start") String action) {}

    @Schema(name = "Verification")
    public record Verification(
            @Schema(examples = ID) UUID id,
            @Schema(enumeration = {"pending", "approved", "expired", "locked", "canceled", "superseded"}) String status,
            @Schema(examples = "+1******2671") String to,
            String account,
            @Schema(enumeration = {"login", "step-up"}) String purpose,
            int attemptsRemaining,
            int resendsRemaining,
            Instant resendAvailableAt,
            Instant codeExpiresAt,
            Instant expiresAt,
            Instant createdAt,
            Delivery delivery,
            @Schema(description = "When approved") Instant approvedAt,
            @Schema(description = "In the answer to the right code only, as given at the start") URI returnUrl,
            @Schema(description = "In the answer to the right code only: a JWT signed with ES256, good for five minutes") String assertion){}

    @Schema(name = "Delivery", description = "What became of the newest code's message")
    public record Delivery(
            @Schema(enumeration = {"queued", "sent", "delivered", "read", "failed"}) String status,
            Instant updatedAt,
            @Schema(description = "When failed. not-on-whatsapp, country-not-allowed, number-changed and recipient-refused are about the number:"
                    + " offer another way. The others are not: a later code may arrive",
                    enumeration = {"not-on-whatsapp", "country-not-allowed", "number-changed", "recipient-refused", "sender-unavailable",
                            "request-refused", "unconfirmed", "code-over", "person-erased"}) String reason){}

    @Schema(name = "VerificationSearch", description = "What is given holds together; nothing given finds all")
    public record VerificationSearch(
            @Schema(nullable = true, maxLength = 128,
                    description = "The caller's own id for the person; a phone number finds the account that is the recipient itself") String account,
            @Schema(nullable = true, examples = "+1 415 555 2671") String to,
            @Schema(nullable = true, minimum = "1", maximum = "200", defaultValue = "50") Integer limit,
            @Schema(nullable = true, description = "What the same search gave as next") String cursor) {}

    @Schema(name = "Verifications")
    public record Verifications(
            List<Verification> items,
            @Schema(nullable = true, description = "The cursor of those that follow; null: these were the last") String next) {}

    @Schema(name = "AuditEventSearch", description = "What is given holds together; nothing given finds all")
    public record AuditEventSearch(
            @Schema(nullable = true, maxLength = 128,
                    description = "The caller's own id for the person; a phone number finds the account that is the recipient itself") String account,
            @Schema(nullable = true, examples = "+1 415 555 2671") String to,
            @Schema(nullable = true, examples = ID) UUID verification,
            @Schema(nullable = true, examples = "check.incorrect") String type,
            @Schema(nullable = true, description = "In UTC; inclusive") Instant since,
            @Schema(nullable = true, description = "In UTC; exclusive. Not after since: nothing is found") Instant until,
            @Schema(nullable = true, minimum = "1", maximum = "200", defaultValue = "50",
                    description = "Of a page; an export has all") Integer limit,
            @Schema(nullable = true, description = "What the same search gave as next") String cursor) {}

    @Schema(name = "AuditEvents")
    public record AuditEvents(
            List<AuditEvent> items,
            @Schema(nullable = true, description = "The cursor of those that follow; null: these were the last") String next) {}

    @Schema(name = "AuditEvent")
    public record AuditEvent(
            @Schema(examples = ID) UUID id,
            @Schema(minimum = "1",
                    description = "Its number in the log of the account, or of the application itself, without gaps") long sequence,
            @Schema(examples = "check.incorrect") String type,
            Instant at,
            @Schema(examples = "acme") String application,
            @Schema(nullable = true,
                    description = "Masked when it is the recipient itself; null in an application's own log, and once the person was erased") String account,
            @Schema(nullable = true, examples = "+1******2671") String to,
            @Schema(nullable = true, examples = ID) UUID verification,
            @Schema(examples = "key:4f1c2a", description = "Who caused it; an agent is only claimed to be one") String actor,
            @Schema(nullable = true) String requestId,
            @Schema(type = SchemaType.OBJECT, description = "What the type tells besides") Object details,
            CrmState crm) {}

    @Schema(name = "CrmState",
            description = "What the CRM knows of it; off: nothing, since none was connected, or it is of the application itself")
    public record CrmState(
            @Schema(enumeration = {"pending", "synced", "parked", "off"}) String status,
            @Schema(nullable = true, description = "When it got there") Instant at){}

    @Schema(name = "LockoutSearch", description = "What is given holds together; nothing given finds all")
    public record LockoutSearch(
            @Schema(nullable = true, maxLength = 128,
                    description = "The caller's own id for the person; a phone number finds the account that is the recipient itself") String account,
            @Schema(nullable = true, examples = "+1 415 555 2671") String to,
            @Schema(nullable = true, description = "Whether it is in force") Boolean active,
            @Schema(nullable = true, minimum = "1", maximum = "200", defaultValue = "50") Integer limit,
            @Schema(nullable = true, description = "What the same search gave as next") String cursor) {}

    @Schema(name = "Lockouts")
    public record Lockouts(
            List<Lockout> items,
            @Schema(nullable = true, description = "The cursor of those that follow; null: these were the last") String next) {}

    @Schema(name = "Lockout")
    public record Lockout(
            @Schema(examples = ID) UUID id,
            @Schema(examples = "acme") String application,
            @Schema(description = "Masked when it is the recipient itself") String account,
            @Schema(examples = "+1******2671") String to,
            @Schema(description = "The one whose last attempt it was", examples = ID) UUID verification,
            @Schema(minimum = "1", description = "Which step of the policy it took") int level,
            Instant lockedAt,
            @Schema(nullable = true, description = "null: suspended, until support releases it") Instant until,
            @Schema(enumeration = {"active", "expired", "released"}) String status,
            @Schema(nullable = true) Instant releasedAt,
            @Schema(nullable = true, description = "The agent, as the release named them") String releasedBy,
            @Schema(nullable = true) String releaseReason,
            @Schema(nullable = true,
                    description = "When the message that the account is open again was accepted for sending") Instant unlockNotifiedAt,
            @Schema(nullable = true, description = "null: the CRM has none, or not yet") Ticket ticket){}

    @Schema(name = "Ticket", description = "The lockout's ticket in the CRM")
    public record Ticket(
            @Schema(examples = "512") String hubspotId,
            @Schema(nullable = true, description = "The page where people read it; null: the portal is not configured") URI url) {}

    @Schema(name = "Release")
    public record Release(
            @Schema(required = true, maxLength = 100, examples = "j.doe", description = "Who releases it") String agent,
            @Schema(required = true, maxLength = 500, examples = "called back, identity confirmed") String reason) {}

    @Schema(name = "Erasure", description = "Exactly one of account and to says whom")
    public record Erasure(
            @Schema(required = true, examples = "acme") String application,
            @Schema(nullable = true, maxLength = 128,
                    description = "That account alone; a phone number means the account that is the recipient itself") String account,
            @Schema(nullable = true, examples = "+1 415 555 2671",
                    description = "Every account of the application whose messages went to this number") String to,
            @Schema(required = true, maxLength = 500, examples = "asked for by the person, case 4711",
                    description = "Kept in the application's audit log, so it should not say who it is") String reason) {}

    @Schema(name = "Erased", description = "What was done")
    public record Erased(
            @Schema(examples = "acme") String application,
            Instant at,
            @Schema(description = "That were not erased before") int accounts,
            @Schema(description = "Whose number and terms were destroyed") int verifications,
            @Schema(description = "How many of them were pending") int canceled,
            @Schema(description = "Audit events made anonymous") int events,
            @Schema(description = "That stay in force") int lockoutsInForce) {}

    @Schema(name = "AuditVerification",
            description = "Of an application, or of one person in it; the header may name the application instead")
    public record AuditVerification(
            @Schema(nullable = true, examples = "acme") String application,
            @Schema(nullable = true, maxLength = 128, description = "Excludes to") String account,
            @Schema(nullable = true, examples = "+1 415 555 2671",
                    description = "The account that is the recipient itself, and all whose events "
                            + "tell of the recipient") String to,
            @Schema(nullable = true, description = "Inclusive, in UTC") Instant since,
            @Schema(nullable = true, description = "Exclusive, in UTC") Instant until) {}

    @Schema(name = "AuditVerdict")
    public record AuditVerdict(
            boolean intact,
            @Schema(examples = "acme") String application,
            @Schema(description = "Chains walked") long chains,
            @Schema(description = "Events held to their MACs") long events,
            @Schema(description = "Roots held to their anchors and signatures") long roots,
            @Schema(nullable = true, description = "null: nothing is") BrokenLink broken) {}

    @Schema(name = "BrokenLink",
            description = "The first one: of the accounts by id, then of the application's own log, then of the roots by number, "
                    + "then of accounts of which only other rows are left")
    public record BrokenLink(
            @Schema(enumeration = {"changed", "missing", "swapped", "unsealed", "cut-off", "checkpoint", "vanished", "root"}) String kind,
            @Schema(nullable = true, description = "The caller's own id for the person, where there is one") String account,
            @Schema(nullable = true, description = "The account's id, or the application's own") UUID chain,
            @Schema(nullable = true) Long sequence,
            @Schema(nullable = true, description = "The root that shows it") Long root,
            @Schema(nullable = true) Instant at,
            String detail){}

    @Schema(name = "Application")
    public record Application(
            @Schema(readOnly = true, pattern = "[a-z0-9-]{1,40}") String name,
            @Schema(required = true, maxLength = 100) String displayName,
            @Schema(defaultValue = "true") boolean enabled,
            @Schema(defaultValue = "en_US") String language,
            Policy policy,
            Limits limits,
            @Schema(description = "ISO 3166-1 alpha-2; none: every country") List<String> allowedCountries,
            Templates templates,
            @Schema(description = "https; http for loopback only") List<URI> allowedReturnUrls,
            Support support,
            @Schema(readOnly = true) Instant createdAt,
            @Schema(readOnly = true) Instant updatedAt) {}

    @Schema(name = "Policy")
    public record Policy(
            @Schema(minimum = "6", maximum = "10", defaultValue = "6") int codeLength,
            @Schema(defaultValue = "PT5M", description = "PT1S to PT10M") Duration codeLifetime,
            @Schema(defaultValue = "PT10M", description = "codeLifetime to PT1H") Duration verificationLifetime,
            @Schema(minimum = "1", maximum = "10", defaultValue = "3") int maxAttempts,
            @Schema(defaultValue = "PT24H", description = "PT1S to P365D") Duration attemptMemory,
            @Schema(minimum = "0", maximum = "10", defaultValue = "3") int maxResends,
            @Schema(defaultValue = "PT30S", description = "PT0S to PT10M") Duration resendCooldown,
            @Schema(minItems = 1, maxItems = 10,
                    description = "PT1S to P30D each, none shorter than the one before") List<Duration> lockout,
            @Schema(defaultValue = "P7D", description = "PT0S to P365D") Duration lockoutMemory,
            @Schema(minimum = "1", maximum = "100", defaultValue = "50") int maxConsecutiveFailures) {}

    @Schema(name = "Limits")
    public record Limits(Limit sendsPerRecipient, Limit startsPerClientIp, Limit startsPerApplication) {}

    @Schema(name = "Limit", description = "At most count in any window of that length")
    public record Limit(@Schema(minimum = "1", maximum = "1000000") int count, @Schema(description = "PT1S to P1D") Duration per) {}

    @Schema(name = "Templates")
    public record Templates(String code, String retry, String locked, String unlocked) {}

    @Schema(name = "Support", description = "Where a locked-out person finds help")
    public record Support(URI url, @Schema(examples = "+18005550100") String phone) {}

    @Schema(name = "Applications")
    public record Applications(List<Application> items) {}

    @Schema(name = "KeyTerms")
    public record KeyTerms(
            @Schema(required = true, minItems = 1, description = "caller, support or auditor") List<String> roles,
            @Schema(nullable = true, maxLength = 100) String label,
            @Schema(nullable = true) Instant expiresAt) {}

    @Schema(name = "NewKey")
    public record NewKey(
            String id,
            @Schema(description = "Shown this once") String key,
            List<String> roles,
            @Schema(nullable = true) String label,
            Instant createdAt,
            @Schema(nullable = true) Instant expiresAt) {}

    @Schema(name = "Key")
    public record Key(
            String id,
            List<String> roles,
            @Schema(nullable = true) String label,
            Instant createdAt,
            @Schema(nullable = true) Instant expiresAt,
            @Schema(nullable = true, description = "To the minute") Instant lastUsedAt) {}

    @Schema(name = "Keys")
    public record Keys(List<Key> items) {}

    @Schema(name = "KeySet", description = "RFC 7517", type = SchemaType.OBJECT)
    public record KeySet(List<Object> keys) {}

    @Schema(name = "Problem", description = "RFC 9457; see /otp/problems for each type and its members")
    public record Problem(
            @Schema(required = true, examples = "/otp/problems#invalid-request") String type,
            @Schema(required = true) String title,
            @Schema(required = true) int status,
            @Schema(required = true) String detail,
            @Schema(required = true) String instance,
            @Schema(description = "invalid-request") List<Fault> errors,
            @Schema(description = "already-decided, of a verification") String verificationStatus,
            @Schema(description = "already-decided, of a lockout", enumeration = {"expired", "released"}) String lockoutStatus,
            @Schema(description = "code-expired", nullable = true) Instant resendAvailableAt,
            @Schema(description = "incorrect-code, stale-code") Integer attemptsRemaining,
            @Schema(description = "incorrect-code") FreshCode freshCode,
            @Schema(description = "account-locked; null: until support releases it", nullable = true) Instant lockedUntil,
            @Schema(description = "account-locked", nullable = true) Support support,
            @Schema(description = "rate-limited") String limit,
            @Schema(description = "unavailable", enumeration = {"database", "whatsapp", "hubspot"}) String component){}

    @Schema(name = "Fault", description = "Where a request is wrong: one of pointer, parameter and header, and what is expected there")
    public record Fault(
            @Schema(description = "JSON pointer into the body") String pointer, String parameter, String header,
            @Schema(required = true) String detail) {}

    @Schema(name = "FreshCode", description = "Accepted for sending, or postponed")
    public record FreshCode(@Schema(required = true) boolean sent, Instant availableAt) {}
}
