package otp.reconcile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.attestation.Period;
import otp.crypto.Bytes;
import otp.search.Cursors;
import otp.search.Page;
import otp.transaction.Transactions;

/** Finds the accounts that are to be compared, a part at a time, in the order of their ids. */
@ApplicationScoped
public class FindParts {

    private static final Comparator<UUID> BY_BYTES = Comparator.comparing(Bytes::of, Arrays::compareUnsigned);

    private ReconcileRows rows;
    private Cursors cursors;
    private Transactions transactions;

    protected FindParts() {
        // CDI proxy
    }

    @Inject
    public FindParts(ReconcileRows rows, Cursors cursors, Transactions transactions) {
        this.rows = rows;
        this.cursors = cursors;
        this.transactions = transactions;
    }

    /**
     * @param accounts null: all with events in the period
     * @param cursor of the part before; null: the first one
     * @return empty when the cursor was not given out for this search
     */
    public Optional<Page<UUID>> find(Application application, Set<UUID> accounts, Period period, int limit, String cursor) {
        var sorted = accounts == null ? null : accounts.stream().sorted(BY_BYTES).toList();
        var name = "crm-reconcile\n" + application.id() + "\n" + sorted + "\n" + period;
        var after = cursor == null ? null : cursors.read(cursor, name).map(Bytes::id).orElse(null);
        if (cursor != null && after == null) {
            return Optional.empty();
        }
        var found = sorted == null ? transactions.outside(() -> rows.accounts(application.id(), period, after, limit + 1))
                : behind(sorted, after, limit + 1);
        return Optional.of(Page.of(found, limit, last -> cursors.after(Bytes.of(last), name)));
    }

    private static List<UUID> behind(List<UUID> sorted, UUID after, int limit) {
        return sorted.stream().filter(id -> after == null || BY_BYTES.compare(id, after) > 0).limit(limit).toList();
    }
}
