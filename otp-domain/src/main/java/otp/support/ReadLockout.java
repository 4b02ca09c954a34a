package otp.support;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.transaction.Transactions;

/** Shows one lockout to support. */
@ApplicationScoped
public class ReadLockout {

    private LockoutListing lockouts;
    private LockoutViews views;
    private Transactions transactions;
    private Clock clock;

    protected ReadLockout() {
        // CDI proxy
    }

    @Inject
    ReadLockout(LockoutListing lockouts, LockoutViews views, Transactions transactions, Clock clock) {
        this.lockouts = lockouts;
        this.views = views;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param within null: in whatever application it is, as an administrator may */
    public Optional<LockoutView> read(Application within, UUID id) {
        return transactions.required(() -> lockouts.read(id)
                .filter(row -> within == null || row.lockout().applicationId().equals(within.id()))
                .map(row -> views.view(row, clock.instant())));
    }
}
