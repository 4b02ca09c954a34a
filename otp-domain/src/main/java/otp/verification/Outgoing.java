package otp.verification;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.message.Dispatch;
import otp.message.Dispatcher;
import otp.message.GiveUpLease;
import otp.message.Message;
import otp.time.Alarm;
import otp.transaction.Transactions;

/** Turns a message into an attempt to send it, and hands the attempt over as soon as the transaction that wrote the message has committed. */
@ApplicationScoped
public class Outgoing {

    private MakeDispatch makeDispatch;
    private Dispatcher dispatcher;
    private GiveUpLease giveUpLease;
    private Transactions transactions;
    private Alarm alarm;

    protected Outgoing() {
        // CDI proxy
    }

    @Inject
    Outgoing(MakeDispatch makeDispatch, Dispatcher dispatcher, GiveUpLease giveUpLease, Transactions transactions, Alarm alarm) {
        this.makeDispatch = makeDispatch;
        this.dispatcher = dispatcher;
        this.giveUpLease = giveUpLease;
        this.transactions = transactions;
        this.alarm = alarm;
    }

    public Dispatch dispatch(Application application, Verification verification, Message message) {
        return makeDispatch.of(application, verification, message);
    }

    /** A message with a code that may go out now is handed over, a postponed one found when it is due. */
    void inTime(Application application, Verification verification, Message message, Instant now) {
        if (message.code().postponed(now)) {
            lookAgain(message.dueAt());
        } else {
            afterCommit(application, verification, message);
        }
    }

    /** Hands over after the commit, without waiting; a message that nobody has room for is due again at once. */
    void afterCommit(Application application, Verification verification, Message message) {
        var dispatch = dispatch(application, verification, message);
        transactions.afterCommit(() -> handOver(dispatch));
    }

    /** Has this node look for what is due at that instant, once the transaction under way has committed. */
    void lookAgain(Instant due) {
        transactions.afterCommit(() -> alarm.at(due));
    }

    /** Hands over now, outside any transaction. */
    public void handOver(Dispatch dispatch) {
        if (!dispatcher.submit(dispatch)) {
            giveUpLease.giveUp(dispatch);
        }
    }
}
