package otp.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import otp.verification.RecipientIndexes;
import otp.verification.Verification;
import otp.verification.Verifications;

/** Verifications in a map. */
public final class MemoryVerifications implements Verifications {

    private final Map<UUID, Verification> rows = new LinkedHashMap<>();
    private final MemoryAccounts accounts;

    MemoryVerifications(MemoryAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void add(Verification verification) {
        rows.put(verification.id(), verification);
    }

    @Override
    public Optional<Owner> ownerOf(UUID id) {
        return Optional.ofNullable(rows.get(id)).map(row -> new Owner(row.applicationId(), row.accountId()));
    }

    @Override
    public Optional<Verification> find(UUID account, UUID id) {
        return Optional.ofNullable(rows.get(id)).filter(row -> row.accountId().equals(account));
    }

    @Override
    public Optional<Reading> read(UUID id) {
        return Optional.ofNullable(rows.get(id)).map(row -> new Reading(row, accounts.lock(row.accountId()).orElseThrow()));
    }

    @Override
    public List<UUID> newest(Filter filter, int limit) {
        return rows.values().stream().filter(row -> matches(filter, row)).map(Verification::id).sorted(Comparator.reverseOrder())
                .limit(limit).toList();
    }

    private static boolean matches(Filter filter, Verification row) {
        return (filter.application() == null || filter.application().equals(row.applicationId()))
                && (filter.accounts() == null || filter.accounts().contains(row.accountId()))
                && (filter.recipients() == null || filter.recipients().contains(RecipientIndexes.of(row)))
                && (filter.before() == null || row.id().compareTo(filter.before()) < 0);
    }

    @Override
    public List<Reading> readAll(List<UUID> ids) {
        return ids.stream().map(this::read).flatMap(Optional::stream).toList();
    }

    public Collection<Verification> all() {
        return rows.values();
    }

    public void remove(UUID id) {
        rows.remove(id);
    }
}
