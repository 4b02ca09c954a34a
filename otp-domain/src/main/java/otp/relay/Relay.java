package otp.relay;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import otp.crm.Crm;
import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.transaction.DatabaseUnavailableException;
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
    private final Part part = new Part();

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
        } catch (LeaseLostException | CrmUnavailableException e) {
            LOG.log(DEBUG, "The round ends: {0}", e.getMessage());
        }
        try {
            runErrands();
        } catch (LeaseLostException | CrmUnavailableException e) {
            LOG.log(DEBUG, "The errands end: {0}", e.getMessage());
        } finally {
            lease.giveBack();
        }
    }

    private void tellAll() {
        boolean more = true;
        while (more && open()) {
            var now = clock.instant();
            int most = part.size();
            var due = transactions.outside(() -> rows.due(now, most));
            if (!due.isEmpty()) {
                lease.demand();
                tell(due);
            }
            more = due.size() == most;
        }
    }

    /** What fails together is told in smaller parts, until the one that fails alone lets the others pass. */
    private void tell(List<UUID> due) {
        try {
            tellAccounts.tell(due);
            part.grow();
        } catch (LeaseLostException | DatabaseUnavailableException e) {
            throw e;
        } catch (CrmUnavailableException e) {
            if (e.why() == Cause.DOWN && part.failed(due)) {
                tellAccounts.letPass(due.get(0), !open());
            }
            throw e;
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Telling the CRM of {0} accounts fails: {1}", due.size(), e.getClass().getName());
            if (part.failed(due)) {
                tellAccounts.letPass(due.get(0), false);
            }
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
