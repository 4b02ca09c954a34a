package otp.outbox;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.Call;
import otp.audit.About;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.lockout.Lockouts;
import otp.message.DeliveryStatus;
import otp.message.Message;
import otp.message.MessageKind;
import otp.recipient.Recipient;
import otp.verification.Secrecy;
import otp.verification.Verifications;

/** Writes what became of a message into its account's log, in the words for its kind. */
@ApplicationScoped
class MessageFacts {

    private static final String PROVIDER = "provider:whatsapp";

    private AuditLog audit;
    private Lockouts lockouts;
    private Verifications verifications;
    private Secrecy secrecy;

    protected MessageFacts() {
        // CDI proxy
    }

    @Inject
    MessageFacts(AuditLog audit, Lockouts lockouts, Verifications verifications, Secrecy secrecy) {
        this.audit = audit;
        this.lockouts = lockouts;
        this.verifications = verifications;
        this.secrecy = secrecy;
    }

    /** Of a message that was just sent to this recipient. */
    About about(Message message, Recipient to) {
        return About.of(message.verificationId(), secrecy.recipientIndex(message.applicationId(), to), to);
    }

    private About about(Message message) {
        return secrecy.about(verifications.find(message.accountId(), message.verificationId()).orElseThrow());
    }

    void sent(Account account, Message message, About about, Instant now) {
        write(account, message, about, PROVIDER, Words.of(message.kind()).sent(), Details.NONE, now);
        if (message.kind() == MessageKind.UNLOCKED) {
            lockouts.notified(account.id(), message.lockoutId(), now);
        }
    }

    /** Nobody will try any more. */
    void abandoned(Account account, Message message, Instant now) {
        failed(account, message, about(message), Fact.TIMER, now);
    }

    /** Nobody is there any more to send it to. */
    void withdrawn(Call call, Account account, Message message, Instant now) {
        var reason = Details.NONE.with("reason", message.delivery().reason().word()).with("message", message.id().toString());
        audit.write(account,
                Fact.by(call, Words.of(message.kind()).failed(), new About(message.verificationId(), null, null), now, reason));
    }

    void failed(Account account, Message message, About about, Instant now) {
        failed(account, message, about, PROVIDER, now);
    }

    private void failed(Account account, Message message, About about, String actor, Instant now) {
        var reason = message.delivery().reason();
        var details = reason == null ? Details.NONE : Details.NONE.with("reason", reason.word());
        write(account, message, about, actor, Words.of(message.kind()).failed(), details, now);
    }

    /** Only a code's way is told step by step; of a notice, that it went out or failed, also when a failed one arrived after all. */
    void reported(Account account, Message message, DeliveryStatus before, Instant now) {
        if (message.status() == DeliveryStatus.FAILED) {
            failed(account, message, about(message), now);
        } else if (message.kind().carriesCode()) {
            write(account, message, about(message), PROVIDER, step(message.status()), Details.NONE, now);
        } else if (before == DeliveryStatus.QUEUED || before == DeliveryStatus.FAILED) {
            sent(account, message, about(message), now);
        }
    }

    private static EventType step(DeliveryStatus status) {
        return switch (status) {
            case READ -> EventType.CODE_READ;
            case DELIVERED -> EventType.CODE_DELIVERED;
            default -> EventType.CODE_SENT;
        };
    }

    private void write(Account account, Message message, About about, String actor, EventType type, Details details, Instant now) {
        audit.write(account, new Fact(type, about, actor, null, now, details.with("message", message.id().toString())));
    }

    private record Words(EventType sent, EventType failed) {

        static Words of(MessageKind kind) {
            return switch (kind) {
                case CODE, RETRY -> new Words(EventType.CODE_SENT, EventType.CODE_FAILED);
                case LOCKED -> new Words(EventType.LOCKOUT_NOTIFIED, EventType.LOCKOUT_NOTIFY_FAILED);
                case UNLOCKED -> new Words(EventType.UNLOCK_SENT, EventType.UNLOCK_FAILED);
            };
        }
    }
}
