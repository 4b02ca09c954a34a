package otp.web.audit;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;

import otp.investigation.ExportLeases;
import otp.investigation.Lease;
import otp.transaction.DatabaseUnavailableException;

/** A lease while it is used: renewed in time, given back at the end. */
final class HeldLease implements AutoCloseable {

    private static final Logger LOG = System.getLogger(HeldLease.class.getName());

    private final ExportLeases leases;
    private final Lease lease;
    private final Clock clock;
    private Instant renewal;

    HeldLease(ExportLeases leases, Lease lease, Clock clock) {
        this.leases = leases;
        this.lease = lease;
        this.clock = clock;
        this.renewal = clock.instant().plus(ExportLeases.RENEWAL);
    }

    /** @throws IOException whoever reads was too slow and has begun anew meanwhile */
    void keep() throws IOException {
        var now = clock.instant();
        if (now.isBefore(renewal)) {
            return;
        }
        if (!leases.renew(lease)) {
            throw new IOException("the lease of an export was lost");
        }
        renewal = now.plus(ExportLeases.RENEWAL);
    }

    /** One that cannot be given back ends by itself. */
    @Override
    public void close() {
        try {
            leases.giveBack(lease);
        } catch (DatabaseUnavailableException e) {
            LOG.log(Level.DEBUG, "The lease of an export was not given back and will run out", e);
        }
    }
}
