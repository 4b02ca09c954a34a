package otp.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import otp.lockout.Lockout;

/** Lockouts to be removed; found by the index on their application, in the order in which they began. */
public interface OldLockouts {

    /**
     * Lockouts of the application that ended before that instant and were announced, the oldest first; without any lock. Those
     * of an account whose row is gone are left out: they are evidence.
     *
     * @param after begins behind this one; null: with the oldest
     */
    List<Owned> ended(UUID application, Instant before, UUID after, int limit);

    /** Under the account's lock. */
    void remove(Lockout lockout);
}
