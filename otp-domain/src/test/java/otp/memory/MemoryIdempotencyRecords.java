package otp.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import otp.idempotency.IdempotencyRecord;
import otp.idempotency.IdempotencyRecords;
import otp.idempotency.Lease;

/** Idempotency records in a map, with the compare-and-set of the database's updates. */
public final class MemoryIdempotencyRecords implements IdempotencyRecords {

    private final Map<UUID, Row> rows = new HashMap<>();

    /** A record as the updates leave it: the entity itself is never changed by its own methods. */
    private static final class Row extends IdempotencyRecord {

        private final IdempotencyRecord claimed;
        private UUID account;
        private byte[] fingerprint;
        private byte[] answer;
        private Instant replayUntil;

        Row(IdempotencyRecord claimed) {
            this.claimed = claimed;
            this.fingerprint = claimed.fingerprint();
        }

        @Override
        public UUID id() {
            return claimed.id();
        }

        @Override
        public byte[] fingerprint() {
            return fingerprint;
        }

        @Override
        public UUID holder() {
            return claimed.holder();
        }

        @Override
        public Instant leasedUntil() {
            return claimed.leasedUntil();
        }

        @Override
        public byte[] answer() {
            return answer;
        }

        @Override
        public Instant replayUntil() {
            return replayUntil;
        }

        @Override
        public Instant expiresAt() {
            return claimed.expiresAt();
        }

        boolean mayBeTaken(UUID formerHolder, Instant now) {
            var over = !expiresAt().isAfter(now) || answer == null && !leasedUntil().isAfter(now);
            return holder().equals(formerHolder) && over;
        }
    }

    @Override
    public boolean addIfAbsent(IdempotencyRecord fresh) {
        return rows.putIfAbsent(fresh.id(), new Row(fresh)) == null;
    }

    @Override
    public Optional<IdempotencyRecord> find(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public boolean takeOver(IdempotencyRecord fresh, UUID formerHolder, Instant now) {
        if (!rows.get(fresh.id()).mayBeTaken(formerHolder, now)) {
            return false;
        }
        rows.put(fresh.id(), new Row(fresh));
        return true;
    }

    @Override
    public boolean answer(Lease lease, UUID account, byte[] sealed, Instant replayUntil) {
        var held = Optional.ofNullable(rows.get(lease.record())).filter(row -> row.holder().equals(lease.holder()));
        held.ifPresent(row -> {
            row.account = account;
            row.answer = sealed;
            row.replayUntil = replayUntil;
        });
        return held.isPresent();
    }

    @Override
    public void forget(UUID account) {
        rows.values().stream().filter(row -> account.equals(row.account)).forEach(row -> {
            row.fingerprint = new byte[row.fingerprint.length];
            row.answer = null;
            row.replayUntil = null;
        });
    }

    @Override
    public void remove(Lease lease) {
        rows.values().removeIf(row -> row.id().equals(lease.record()) && row.holder().equals(lease.holder()) && row.answer == null);
    }

    @Override
    public int removeExpired(Instant now, int limit) {
        var expired = rows.values().stream().filter(row -> !row.expiresAt().isAfter(now)).limit(limit).map(Row::id).toList();
        expired.forEach(rows::remove);
        return expired.size();
    }

    public int size() {
        return rows.size();
    }
}
