package otp.lockout;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The lockouts of all accounts. */
public interface Lockouts {

    void add(Lockout lockout);

    /** Ids only, for what comes before the gate; empty when unknown. */
    Optional<Owner> ownerOf(UUID id);

    /** Loads the lockout; after the account's lock when it is to be changed. */
    Optional<Lockout> find(UUID account, UUID id);

    /** Notes when the person was told that the account is open again, unless that is known. */
    void notified(UUID account, UUID id, Instant now);

    /** Lockouts of the account that nobody released and that ended at {@code since} or later. */
    int unreleasedSince(UUID account, Instant since);

    /** To whom a lockout belongs. */
    record Owner(UUID application, UUID account) {}
}
