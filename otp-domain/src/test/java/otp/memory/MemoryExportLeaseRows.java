package otp.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import otp.investigation.ExportLease;
import otp.investigation.ExportLeaseRows;
import otp.investigation.Lease;

/** Leases of exports in a map. */
public final class MemoryExportLeaseRows implements ExportLeaseRows {

    private final Map<UUID, ExportLease> rows = new HashMap<>();

    @Override
    public boolean addIfAbsent(ExportLease fresh) {
        return rows.putIfAbsent(fresh.id(), fresh) == null;
    }

    @Override
    public boolean takeOver(ExportLease fresh, Instant now) {
        return rows.computeIfPresent(fresh.id(), (id, row) -> row.leasedUntil().isAfter(now) ? row : fresh) == fresh;
    }

    @Override
    public boolean extend(Lease lease, Instant until) {
        return rows.computeIfPresent(lease.id(),
                (id, row) -> row.holder().equals(lease.holder()) ? ExportLease.of(lease, until) : row) != null
                && rows.get(lease.id()).holder().equals(lease.holder());
    }

    @Override
    public void remove(Lease lease) {
        rows.computeIfPresent(lease.id(), (id, row) -> row.holder().equals(lease.holder()) ? null : row);
    }
}
