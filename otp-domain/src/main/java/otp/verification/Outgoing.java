package otp.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.code.Codes;
import otp.message.Dispatch;
import otp.message.Dispatcher;
import otp.message.GiveUpLease;
import otp.message.Message;
import otp.transaction.Transactions;

/** Turns a message into an attempt to send it, and hands the attempt over as soon as the transaction that wrote the message has committed. */
@ApplicationScoped
public class Outgoing {

    private Secrecy secrecy;
    private Codes codes;
    private Dispatcher dispatcher;
    private GiveUpLease giveUpLease;
    private Transactions transactions;

    protected Outgoing() {
        // CDI proxy
    }

    @Inject
    Outgoing(Secrecy secrecy, Codes codes, Dispatcher dispatcher, GiveUpLease giveUpLease, Transactions transactions) {
        this.secrecy = secrecy;
        this.codes = codes;
        this.dispatcher = dispatcher;
        this.giveUpLease = giveUpLease;
        this.transactions = transactions;
    }

    public Dispatch dispatch(Application application, Verification verification, Message message) {
        var parameter = message.kind().carriesCode() ? codes.digits(verification.source(), message.code()) : message.noticeText();
        return new Dispatch(message.id(), message.accountId(), message.lease(), secrecy.recipient(verification),
                message.kind().template(application.definition().templates()), message.language(), parameter, message.kind().carriesCode());
    }

    /** Hands over after the commit, without waiting; a message that nobody has room for is due again at once. */
    void afterCommit(Application application, Verification verification, Message message) {
        var dispatch = dispatch(application, verification, message);
        transactions.afterCommit(() -> handOver(dispatch));
    }

    /** Hands over now, outside any transaction. */
    public void handOver(Dispatch dispatch) {
        if (!dispatcher.submit(dispatch)) {
            giveUpLease.giveUp(dispatch);
        }
    }
}
