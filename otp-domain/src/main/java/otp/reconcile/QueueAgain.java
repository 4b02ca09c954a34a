package otp.reconcile;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.AccountGate;

/** Has everything that is kept of an account told again. */
@ApplicationScoped
public class QueueAgain {

    private AccountGate gate;
    private ReconcileRows rows;
    private Clock clock;

    protected QueueAgain() {
        // CDI proxy
    }

    @Inject
    public QueueAgain(AccountGate gate, ReconcileRows rows, Clock clock) {
        this.gate = gate;
        this.rows = rows;
        this.clock = clock;
    }

    void queue(Finding finding) {
        gate.settle(finding.id(), account -> {
            rows.unpark(account.id());
            rows.ticketsGone(account.id(), finding.tickets().gone());
            rows.ticketsClosed(account.id(), finding.tickets().open(), null);
            rows.ticketsClosed(account.id(), finding.tickets().closed(), clock.instant());
            account.crm().again(account.chain().base(), clock.instant());
        });
    }
}
