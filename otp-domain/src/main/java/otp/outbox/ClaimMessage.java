package otp.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.application.Applications;
import otp.message.Dispatch;
import otp.message.Message;
import otp.message.Messages;
import otp.transaction.Transactions;
import otp.verification.Outgoing;
import otp.verification.Verification;
import otp.verification.Verifications;

/** Takes a due message for one attempt. The lease is pushed forward in taking it, so a crash repeats the attempt by itself. */
@ApplicationScoped
public class ClaimMessage {

    private Messages messages;
    private Verifications verifications;
    private Applications applications;
    private Outgoing outgoing;
    private GiveUpMessage giveUpMessage;
    private Transactions transactions;
    private Clock clock;

    protected ClaimMessage() {
        // CDI proxy
    }

    @Inject
    public ClaimMessage(Messages messages, Verifications verifications, Applications applications, Outgoing outgoing,
            GiveUpMessage giveUpMessage,
            Transactions transactions, Clock clock) {
        this.messages = messages;
        this.verifications = verifications;
        this.applications = applications;
        this.outgoing = outgoing;
        this.giveUpMessage = giveUpMessage;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Empty when another worker has it, or when its code is dead or over, which is then written down. */
    public Optional<Dispatch> claim(UUID id) {
        var now = clock.instant();
        var lease = transactions.required(() -> messages.claim(id, now, now.plus(Message.LEASE)));
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        var prepared = transactions.required(() -> messages.accountOf(id).flatMap(account -> messages.find(account, id))
                .map(message -> prepare(message, now))).orElse(Prepared.NOT_HERE);
        if (prepared.over()) {
            giveUpMessage.giveUp(id, lease.get());
        }
        return Optional.ofNullable(prepared.dispatch());
    }

    /** @param dispatch null: there is nothing to send, for ever when it is over, else on this node and now */
    private record Prepared(Dispatch dispatch, boolean over) {

        static final Prepared OVER = new Prepared(null, true);
        static final Prepared NOT_HERE = new Prepared(null, false);
    }

    private Prepared prepare(Message message, Instant now) {
        var verification = verifications.find(message.accountId(), message.verificationId()).orElseThrow();
        var application = applications.byId(message.applicationId());
        if (application.isEmpty()) {
            return Prepared.NOT_HERE; // made on another node a moment ago; the lease runs out and whoever knows it sends
        }
        return worthSending(application.get(), verification, message, now)
                ? new Prepared(outgoing.dispatch(application.get(), verification, message), false)
                : Prepared.OVER;
    }

    private static boolean worthSending(Application application, Verification verification, Message message, Instant now) {
        if (!message.kind().carriesCode()) {
            return !verification.erased();
        }
        return application.definition().enabled() && verification.open(now) && verification.newest().id().equals(message.id())
                && !message.code().over(now);
    }
}
