package otp.reconcile;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.AccountGate;
import otp.application.Application;
import otp.reconcile.Parked.Kind;
import otp.reconcile.ParkedRows.Place;
import otp.transaction.Transactions;

/** Has what is parked tried now. It stays parked until the CRM takes it. */
@ApplicationScoped
public class RetryParked {

    private static final int PART = 200;

    private ParkedRows rows;
    private AccountGate gate;
    private Transactions transactions;
    private Clock clock;

    protected RetryParked() {
        // CDI proxy
    }

    @Inject
    public RetryParked(ParkedRows rows, AccountGate gate, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.gate = gate;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param accounts null: all of the application
     * @return how many accounts and erasures
     */
    public int retry(Application application, Set<UUID> accounts) {
        int queued = transactions.required(() -> rows.retryErasures(application.id(), accounts, clock.instant()));
        Place after = null;
        List<Parked> part;
        do {
            var from = after;
            part = transactions.outside(() -> rows.find(application.id(), Kind.ACCOUNT, from, PART));
            var wanted = part.stream().map(Parked::account).filter(id -> accounts == null || accounts.contains(id)).toList();
            wanted.forEach(id -> gate.settle(id, account -> account.crm().postponed(clock.instant())));
            queued += wanted.size();
            after = part.isEmpty() ? null : new Place(part.get(part.size() - 1).since(), part.get(part.size() - 1).id());
        } while (part.size() == PART);
        return queued;
    }
}
