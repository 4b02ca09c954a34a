package otp.report;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.AccountGate;
import otp.outbox.RecordDelivery;
import otp.transaction.Transactions;

/** Applies an account's reports and takes their rows away, in one transaction: whoever comes second finds nothing left to change. */
@ApplicationScoped
public class ApplyReports {

    /** For an account that nothing can be written of now: its messages' rows go one day, and with them its reports. */
    private static final Duration LATER = Duration.ofMinutes(10);

    private WaitingReports waiting;
    private AccountGate gate;
    private RecordDelivery delivery;
    private Transactions transactions;
    private Clock clock;

    protected ApplyReports() {
        // CDI proxy
    }

    @Inject
    public ApplyReports(WaitingReports waiting, AccountGate gate, RecordDelivery delivery, Transactions transactions, Clock clock) {
        this.waiting = waiting;
        this.gate = gate;
        this.delivery = delivery;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void apply(OfAccount all) {
        gate.settle(all.account(), account -> {
            delivery.record(account, all.reports());
            waiting.remove(all.rows());
        });
    }

    public void putOff(OfAccount all) {
        transactions.required(() -> {
            waiting.putOff(all.rows(), clock.instant().plus(LATER));
            return null;
        });
    }
}
