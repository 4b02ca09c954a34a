package otp.message;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.transaction.Transactions;

/** Gives a claimed message back unsent, for which there is no room on this node now: it is due at once, for any node. */
@ApplicationScoped
public class GiveUpLease {

    private Messages messages;
    private Transactions transactions;
    private Clock clock;

    protected GiveUpLease() {
        // CDI proxy
    }

    @Inject
    public GiveUpLease(Messages messages, Transactions transactions, Clock clock) {
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void giveUp(Dispatch dispatch) {
        transactions.required(() -> {
            messages.giveUp(dispatch.message(), dispatch.lease(), clock.instant());
            return null;
        });
    }
}
