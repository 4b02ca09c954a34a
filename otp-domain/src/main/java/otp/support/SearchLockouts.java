package otp.support;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.Bytes;
import otp.search.Cursors;
import otp.search.Page;
import otp.search.WhoseKeys;
import otp.transaction.Transactions;

/** Finds lockouts for support, the newest first. */
@ApplicationScoped
public class SearchLockouts {

    private LockoutListing lockouts;
    private LockoutViews views;
    private WhoseKeys keys;
    private Cursors cursors;
    private Transactions transactions;
    private Clock clock;

    protected SearchLockouts() {
        // CDI proxy
    }

    @Inject
    SearchLockouts(LockoutListing lockouts, LockoutViews views, WhoseKeys keys, Cursors cursors, Transactions transactions, Clock clock) {
        this.lockouts = lockouts;
        this.views = views;
        this.keys = keys;
        this.cursors = cursors;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     * @param cursor of the page before; null: from the newest on
     * @return empty when the cursor was not given out for this search
     */
    public Optional<Page<LockoutView>> search(LockoutSearch search, int limit, String cursor) {
        if (cursor == null) {
            return Optional.of(page(search, limit, null));
        }
        return cursors.read(cursor, name(search)).map(before -> page(search, limit, Bytes.id(before)));
    }

    private Page<LockoutView> page(LockoutSearch search, int limit, UUID before) {
        var now = clock.instant();
        var filter = filter(search, now, before);
        var found = transactions.required(() -> lockouts.find(filter, limit + 1).stream().map(row -> views.view(row, now)).toList());
        return Page.of(found, limit, last -> cursors.after(Bytes.of(last.id()), name(search)));
    }

    private LockoutListing.Filter filter(LockoutSearch search, Instant now, UUID before) {
        var whose = search.whose();
        return new LockoutListing.Filter(whose.within() == null ? null : whose.within().id(), keys.accounts(whose), keys.recipients(whose),
                search.active(), now, before);
    }

    private String name(LockoutSearch search) {
        return keys.name("lockouts", search.whose(), search.active());
    }
}
