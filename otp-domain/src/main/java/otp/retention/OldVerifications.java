package otp.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import otp.verification.Verification;

/** Verifications to be removed; found by the index on their application, in the order in which they began. */
public interface OldVerifications {

    /**
     * Verifications of the application that were begun before that instant and have ended, with nothing left to send and no lockout that
     * shows them, the oldest first; without any lock. Those
     * of an account whose row is gone are left out: they are evidence.
     *
     * @param after begins behind this one; null: with the oldest
     */
    List<Owned> ended(UUID application, Instant before, UUID after, int limit);

    /** Whether a message of it is still to be sent, or a lockout shows it; under the account's lock. */
    boolean needed(Verification verification);

    /** Together with its messages; under the account's lock. */
    void remove(Verification verification);
}
