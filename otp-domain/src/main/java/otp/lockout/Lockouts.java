package otp.lockout;

import java.time.Instant;
import java.util.UUID;

/** The lockouts of all accounts. */
public interface Lockouts {

    void add(Lockout lockout);

    /** Lockouts of the account that nobody released and that ended at {@code since} or later. */
    int unreleasedSince(UUID account, Instant since);
}
