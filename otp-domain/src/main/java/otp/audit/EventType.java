package otp.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The facts an audit log tells, by the contract's words, and the members the details of each may have. */
public enum EventType {
    VERIFICATION_STARTED("purpose"),
    VERIFICATION_REFUSED("reason", "count", "minute"),
    VERIFICATION_RESENT, VERIFICATION_CANCELED, VERIFICATION_SUPERSEDED, VERIFICATION_EXPIRED,
    CODE_SENT("message"), CODE_DELIVERED("message"), CODE_READ("message"), CODE_FAILED("message", "reason"),
    CHECK_APPROVED,
    CHECK_INCORRECT("attemptsRemaining"), CHECK_STALE("attemptsRemaining"),
    CHECK_EXPIRED("reason"),
    CHECK_REFUSED("reason", "count", "minute"),
    LOCKOUT_STARTED("lockout", "level", "until"),
    LOCKOUT_NOTIFIED("message"), LOCKOUT_NOTIFY_FAILED("message", "reason"),
    LOCKOUT_EXPIRED("lockout", "level"),
    LOCKOUT_RELEASED("lockout", "level", "by", "agent", "reason"),
    UNLOCK_SENT("message"), UNLOCK_FAILED("message", "reason"),
    SUPPORT_TICKET_OPENED("lockout", "ticket"), SUPPORT_TICKET_CLOSED("lockout", "ticket"),
    APPLICATION_CREATED("version"),
    APPLICATION_CHANGED("version", "changes"),
    KEY_CREATED("key", "roles", "expiresAt"), KEY_REVOKED("key"),
    /** Of an account: who it was is destroyed. Of an application: an erasure was asked for. */
    PERSON_ERASED("accounts", "verifications", "events", "lockoutsInForce", "reason"),
    /** Of an application: events older than it keeps them were removed. */
    AUDIT_PURGED("events", "before");

    private final String word = name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    private final Set<String> members;

    EventType(String... members) {
        this.members = Set.of(members);
    }

    /** The contract's word for it. */
    public String word() {
        return word;
    }

    /** What its details may tell; nothing else is ever written. */
    public Set<String> members() {
        return members;
    }

    public static Optional<EventType> of(String word) {
        return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
