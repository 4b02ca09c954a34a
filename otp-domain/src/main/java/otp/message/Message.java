package otp.message;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import otp.code.Code;
import otp.crypto.Bytes;
import otp.crypto.Sha256;
import otp.recipient.Recipient;

/**
 * Something that goes out by WhatsApp, as a row of work. A code and the message that carries it are one row: there is exactly one of each.
 * While {@code dueAt} is set something is left to do; whoever takes it pushes {@code dueAt} forward and raises the lease, so what a dead
 * node had taken becomes due again by itself and a late answer of it is known by its lease.
 */
@Entity
@Table(name = "message")
public class Message {

    /** How long a worker may take for one attempt: longer than the provider's timeouts, short enough to repeat what a dead node left. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    @Id
    private UUID id;

    @Column(name = "account_id", nullable = false)
    private UUID accountId;

    @Column(name = "application_id", nullable = false)
    private UUID applicationId;

    @Column(name = "verification_id", nullable = false)
    private UUID verificationId;

    @Column(name = "lockout_id")
    private UUID lockoutId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private MessageKind kind;

    @Embedded
    private Code code;

    @Column(name = "notice_until")
    private Instant noticeUntil;

    @Column(nullable = false, length = 16)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private DeliveryStatus status;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private FailureReason reason;

    @Column(name = "provider_code")
    private Integer providerCode;

    @Column(name = "provider_digest")
    private UUID providerDigest;

    @Column(nullable = false)
    private boolean ambiguous;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(nullable = false)
    private int lease;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected Message() {
        // JPA
    }

    private Message(UUID id, MessageKind kind, Envelope envelope, Instant now) {
        this.id = id;
        this.kind = kind;
        this.accountId = envelope.account();
        this.applicationId = envelope.application();
        this.verificationId = envelope.verification();
        this.language = envelope.language();
        this.status = DeliveryStatus.QUEUED;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * A message with a code; one that may go out now is leased to the node that writes it, a postponed one to nobody. One that is postponed
     * beyond its code's end is due at that end, where it is given up.
     */
    public static Message withCode(UUID id, MessageKind kind, Envelope envelope, Code code, Instant now) {
        var message = new Message(id, kind, envelope, now);
        message.code = code;
        if (code.postponed(now)) {
            message.dueAt = code.over(code.availableAt()) ? code.expiresAt() : code.availableAt();
        } else {
            message.claim(now);
        }
        return message;
    }

    /** Tells of a lockout; leased to the node that writes it. */
    public static Message notice(UUID id, MessageKind kind, Envelope envelope, UUID lockout, Instant until, Instant now) {
        var message = new Message(id, kind, envelope, now);
        message.lockoutId = lockout;
        message.noticeUntil = until;
        message.claim(now);
        return message;
    }

    void claim(Instant now) {
        lease++;
        dueAt = now.plus(LEASE);
    }

    /** Whether the holder of this lease may still say what became of the message. */
    public boolean awaits(int holder) {
        return dueAt != null && lease == holder;
    }

    public void accepted(String byProviderAs, Instant now) {
        providerDigest = digest(byProviderAs);
        became(DeliveryStatus.SENT, now);
        dueAt = null;
    }

    /** Nothing was sent, or it is not known: the same message again at {@code next}, or at the end of its code, where it is given up. */
    public Instant repeatAt(Instant next, boolean mayHaveBeenSent) {
        attempts++;
        leaveUntil(code != null && code.over(next) ? code.expiresAt() : next, mayHaveBeenSent);
        return dueAt;
    }

    void leaveUntil(Instant next, boolean mayHaveBeenSent) {
        ambiguous |= mayHaveBeenSent;
        dueAt = next;
    }

    /**
     * Nothing is known of an attempt to tell somebody of a lockout, for the second time: it is not repeated again, or an outage would tell them
     * over and over. False for a code, whose life bounds its repetitions, and for the first time.
     */
    public boolean unconfirmed(Instant now) {
        if (!repeatedNotice()) {
            return false;
        }
        failed(FailureReason.UNCONFIRMED, null, now);
        return true;
    }

    /** Whether it carries no code and may have been sent by an earlier attempt. */
    boolean repeatedNotice() {
        return !kind.carriesCode() && ambiguous;
    }

    public void failed(FailureReason why, Integer code, Instant now) {
        if (became(DeliveryStatus.FAILED, now)) {
            reason = why;
            providerCode = code;
        }
        dueAt = null;
    }

    /** A report of the provider: settles what is open, and never takes the status back. Tells whether the status changed. */
    public boolean reported(DeliveryStatus next, UUID digest, Instant now) {
        if (providerDigest == null) {
            providerDigest = digest;
        }
        dueAt = null;
        return became(next, now);
    }

    /** The provider's id of a message has the recipient's number inside, only encoded. */
    private static UUID digest(String byProviderAs) {
        return byProviderAs == null ? null : Bytes.id(Sha256.of(byProviderAs));
    }

    /** It is not sent (again), since the clock has ended its code. What may have been sent was never confirmed; a report of it still counts. */
    public void outlived(Instant now) {
        failed(ambiguous ? FailureReason.UNCONFIRMED : FailureReason.CODE_OVER, null, now);
    }

    /** It is not sent (again), since its code is dead. One that may have been sent has not failed. Tells whether it has. */
    public boolean abandoned(Instant now) {
        return abandoned(FailureReason.CODE_OVER, now);
    }

    /** It is not sent (again), since nobody is there any more. Tells whether it has failed. */
    public boolean withdrawn(Instant now) {
        return abandoned(FailureReason.PERSON_ERASED, now);
    }

    private boolean abandoned(FailureReason why, Instant now) {
        dueAt = null;
        if (ambiguous) {
            return false;
        }
        failed(why, null, now);
        return true;
    }

    private boolean became(DeliveryStatus next, Instant now) {
        if (!status.canBecome(next)) {
            return false;
        }
        status = next;
        updatedAt = now;
        reason = null;
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID verificationId() {
        return verificationId;
    }

    public UUID lockoutId() {
        return lockoutId;
    }

    public MessageKind kind() {
        return kind;
    }

    /** Null for notices. */
    public Code code() {
        return code;
    }

    /** The sentence of a notice, in the language it goes out in. */
    public String noticeText(String inLanguage, Recipient to) {
        return kind == MessageKind.LOCKED ? NoticeText.locked(inLanguage, noticeUntil, to) : NoticeText.unlocked(inLanguage);
    }

    /** The wanted one; which it goes out in is decided when it does. */
    public String language() {
        return language;
    }

    public DeliveryStatus status() {
        return status;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public int lease() {
        return lease;
    }

    /** How many attempts have come back without success. */
    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public DeliveryView delivery() {
        return new DeliveryView(status, updatedAt, reason);
    }
}
