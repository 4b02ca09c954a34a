package otp.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import otp.lockout.Lockout;
import otp.lockout.Lockouts;

/** Lockouts in a list. */
public final class MemoryLockouts implements Lockouts {

    private final List<Lockout> rows = new ArrayList<>();

    @Override
    public void add(Lockout lockout) {
        rows.add(lockout);
    }

    @Override
    public Optional<Owner> ownerOf(UUID id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().map(row -> new Owner(row.applicationId(), row.accountId()));
    }

    @Override
    public Optional<Lockout> find(UUID account, UUID id) {
        return rows.stream().filter(row -> row.accountId().equals(account) && row.id().equals(id)).findFirst();
    }

    @Override
    public void notified(UUID account, UUID id, Instant now) {
        find(account, id).ifPresent(lockout -> lockout.notified(now));
    }

    @Override
    public int unreleasedSince(UUID account, Instant since) {
        return (int) rows.stream()
                .filter(row -> row.accountId().equals(account) && row.releasedAt() == null)
                .filter(row -> row.until() != null && !row.until().isBefore(since))
                .count();
    }

    public List<Lockout> all() {
        return rows;
    }
}
