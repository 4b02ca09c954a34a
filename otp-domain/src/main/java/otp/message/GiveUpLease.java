package otp.message;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.time.Alarm;
import otp.transaction.Transactions;

/** Gives a claimed message back unsent, for which there is no room on this node now: it is due at once, for any node. */
@ApplicationScoped
public class GiveUpLease {

    private Messages messages;
    private Transactions transactions;
    private Alarm alarm;
    private Clock clock;

    protected GiveUpLease() {
        // CDI proxy
    }

    @Inject
    public GiveUpLease(Messages messages, Transactions transactions, Alarm alarm, Clock clock) {
        this.messages = messages;
        this.transactions = transactions;
        this.alarm = alarm;
        this.clock = clock;
    }

    public void giveUp(Dispatch dispatch) {
        var now = clock.instant();
        transactions.required(() -> {
            messages.giveUp(dispatch.message(), dispatch.lease(), now);
            return null;
        });
        alarm.at(now);
    }
}
