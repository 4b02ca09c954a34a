package otp.relay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import otp.account.Account;
import otp.audit.AuditEvent;
import otp.lockout.Lockout;
import otp.verification.Verification;

/** What the relay reads to know what there is to tell, without any lock, for many accounts at once. */
public interface RelayRows {

    /** When the first account is due; empty when none is. */
    Optional<Instant> next();

    /** Accounts due by now, the longest due first. */
    List<UUID> due(Instant now, int limit);

    /** In the order of the ids. */
    List<Known> accounts(List<UUID> ids);

    /** The events of all parts, in the order of their chains. */
    List<AuditEvent> events(List<Part> parts);

    /** The events of all parts that no verification is about, in the order of their chains. */
    List<AuditEvent> ownEvents(List<Part> parts);

    /** The events about verifications, in the order of their chains; of each the newest ones alone when there are too many. */
    List<AuditEvent> eventsAbout(Collection<UUID> verifications, int most);

    List<CrmNote> notes(Collection<CrmNote.Key> keys);

    /** The newest verification of each account, and the newest one at whose start a contact was named. */
    List<UUID> newestVerifications(Collection<UUID> accounts);

    List<Verification> verifications(Collection<UUID> ids);

    /** Lockouts without a ticket, those whose ticket is open, and those that may be in force. */
    List<Lockout> lockouts(Collection<UUID> accounts);

    /** How many lockouts each account has had; one without any may be missing. */
    Map<UUID, Long> lockoutCounts(Collection<UUID> accounts);

    /** @param link null: none is known */
    record Known(Account account, CrmAccount link) {}

    /** Some links of a chain: those after {@code from}, up to {@code through}. */
    record Part(UUID chain, long from, long through) {}
}
