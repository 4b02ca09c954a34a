package otp.memory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import otp.workflow.CallbackLease;
import otp.workflow.CallbackRow;
import otp.workflow.CallbackRows;

/** Callbacks in a map, with the compare-and-set of the database's updates. */
public final class MemoryCallbackRows implements CallbackRows {

    private final Map<UUID, Row> rows = new LinkedHashMap<>();

    /** A row as the updates leave it: the entity itself is never changed by its own methods. */
    private static final class Row extends CallbackRow {

        private final CallbackRow added;
        private Instant leasedUntil;
        private String answer;

        Row(CallbackRow added) {
            this.added = added;
            this.leasedUntil = added.leasedUntil();
        }

        @Override
        public byte[] fingerprint() {
            return added.fingerprint();
        }

        @Override
        public String answer() {
            return answer;
        }

        boolean isOf(CallbackLease lease) {
            return answer == null && leasedUntil.equals(lease.until());
        }
    }

    @Override
    public boolean addIfAbsent(CallbackRow fresh) {
        return rows.putIfAbsent(fresh.id(), new Row(fresh)) == null;
    }

    @Override
    public Optional<CallbackRow> find(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public boolean takeOver(CallbackLease lease, Instant now) {
        var row = rows.get(lease.id());
        var free = row.answer == null && !row.leasedUntil.isAfter(now);
        if (free) {
            row.leasedUntil = lease.until();
        }
        return free;
    }

    @Override
    public boolean answer(CallbackLease lease, String answer) {
        var row = rows.get(lease.id());
        var ours = row.isOf(lease);
        if (ours) {
            row.answer = answer;
        }
        return ours;
    }

    @Override
    public void giveUp(CallbackLease lease, Instant now) {
        var row = rows.get(lease.id());
        if (row.isOf(lease)) {
            row.leasedUntil = now;
        }
    }

    @Override
    public int removeCalledBefore(Instant instant, int limit) {
        var old = rows.entrySet().stream().filter(row -> row.getValue().added.calledAt().isBefore(instant)).map(Map.Entry::getKey)
                .limit(limit).toList();
        old.forEach(rows::remove);
        return old.size();
    }

    public int size() {
        return rows.size();
    }
}
