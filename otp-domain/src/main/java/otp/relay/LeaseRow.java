package otp.relay;

import java.time.Instant;
import java.util.UUID;

/** The one row that says which node relays. Each method is one change, made or not made as a whole. */
public interface LeaseRow {

    /** For a holder who has it, or when it is over or nobody's yet. */
    boolean take(UUID holder, Instant now, Instant until);

    /** False when it is not this holder's any more. */
    boolean extend(UUID holder, Instant until);
}
