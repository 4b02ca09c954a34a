package otp.outbox;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.lockout.Lockouts;
import otp.message.DeliveryStatus;
import otp.message.Message;
import otp.message.MessageKind;

/** Writes what became of a message into its account's log, in the words for its kind. */
@ApplicationScoped
class MessageFacts {

    static final String PROVIDER = "provider:whatsapp";

    private AuditLog audit;
    private Lockouts lockouts;

    protected MessageFacts() {
        // CDI proxy
    }

    @Inject
    MessageFacts(AuditLog audit, Lockouts lockouts) {
        this.audit = audit;
        this.lockouts = lockouts;
    }

    void sent(Account account, Message message, Instant now) {
        write(account, message, PROVIDER, Words.of(message.kind()).sent(), Details.NONE, now);
        if (message.kind() == MessageKind.UNLOCKED) {
            lockouts.notified(account.id(), message.lockoutId(), now);
        }
    }

    void failed(Account account, Message message, String actor, Instant now) {
        var reason = message.delivery().reason();
        var details = reason == null ? Details.NONE : Details.NONE.with("reason", reason.word());
        write(account, message, actor, Words.of(message.kind()).failed(), details, now);
    }

    /** Only a code's way is told step by step; of a notice, that it went out or failed, also when a failed one arrived after all. */
    void reported(Account account, Message message, DeliveryStatus before, Instant now) {
        if (message.status() == DeliveryStatus.FAILED) {
            failed(account, message, PROVIDER, now);
        } else if (message.kind().carriesCode()) {
            write(account, message, PROVIDER, step(message.status()), Details.NONE, now);
        } else if (before == DeliveryStatus.QUEUED || before == DeliveryStatus.FAILED) {
            sent(account, message, now);
        }
    }

    private static EventType step(DeliveryStatus status) {
        return switch (status) {
            case READ -> EventType.CODE_READ;
            case DELIVERED -> EventType.CODE_DELIVERED;
            default -> EventType.CODE_SENT;
        };
    }

    private void write(Account account, Message message, String actor, EventType type, Details details, Instant now) {
        audit.write(account, new Fact(type, message.verificationId(), actor, null, now, details.with("message", message.id().toString())));
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
