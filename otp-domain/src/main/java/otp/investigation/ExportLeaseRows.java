package otp.investigation;

import java.time.Instant;

/** The leases of those who read the log as a whole. Each method is one change, made or not made as a whole. */
public interface ExportLeaseRows {

    /** False when there is one with this id. */
    boolean addIfAbsent(ExportLease fresh);

    /** Takes over the one with this id if it is over. */
    boolean takeOver(ExportLease fresh, Instant now);

    /** False when it is not this holder's any more. */
    boolean extend(Lease lease, Instant until);

    void remove(Lease lease);
}
