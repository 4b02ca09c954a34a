package otp.relay;

import static java.lang.System.Logger.Level.DEBUG;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import otp.crm.Crm;
import otp.crm.CrmUnavailableException;
import otp.transaction.Transactions;

/**
 * Tells the CRM what is due, in rounds of as many accounts as a batch takes, on one node at a time. What ends a round leaves its accounts due,
 * and whatever was written already may be written again.
 */
@ApplicationScoped
public class Relay {

    private static final System.Logger LOG = System.getLogger(Relay.class.getName());

    private RelayRows rows;
    private RelayLease lease;
    private TellAccounts tellAccounts;
    private Crm crm;
    private Iterable<RelayErrand> errands;
    private Transactions transactions;
    private Clock clock;

    protected Relay() {
        // CDI proxy
    }

    @Inject
    Relay(RelayRows rows, RelayLease lease, TellAccounts tellAccounts, Crm crm, Instance<RelayErrand> errands, Transactions transactions,
            Clock clock) {
        this(rows, lease, tellAccounts, crm, (Iterable<RelayErrand>) errands, transactions, clock);
    }

    Relay(RelayRows rows, RelayLease lease, TellAccounts tellAccounts, Crm crm, Iterable<RelayErrand> errands, Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.lease = lease;
        this.tellAccounts = tellAccounts;
        this.crm = crm;
        this.errands = errands;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether there is anything to do now. */
    public boolean due() {
        var now = clock.instant();
        for (var errand : errands) {
            if (errand.due()) {
                return true;
            }
        }
        return transactions.outside(rows::next).filter(next -> !next.isAfter(now)).isPresent();
    }

    /** Does nothing while another node relays, or the CRM is not to be asked. */
    public void run() {
        if (!open() || !lease.take()) {
            return;
        }
        try {
            tellAll();
            runErrands();
        } catch (LeaseLostException | CrmUnavailableException e) {
            LOG.log(DEBUG, "The round ends: {0}", e.getMessage());
        } finally {
            lease.giveBack();
        }
    }

    private void tellAll() {
        boolean more = true;
        while (more && open()) {
            var now = clock.instant();
            var due = transactions.outside(() -> rows.due(now, Crm.BATCH));
            if (!due.isEmpty()) {
                lease.demand();
                tellAccounts.tell(due);
            }
            more = due.size() == Crm.BATCH;
        }
    }

    private void runErrands() {
        for (var errand : errands) {
            if (open() && errand.due()) {
                lease.demand();
                errand.run();
            }
        }
    }

    private boolean open() {
        return crm.closedUntil(clock.instant()).isEmpty();
    }
}
