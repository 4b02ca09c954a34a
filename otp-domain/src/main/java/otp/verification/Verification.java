package otp.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import otp.account.Account;
import otp.account.Purpose;
import otp.application.Application;
import otp.application.Policy;
import otp.code.CodeSource;
import otp.message.Envelope;
import otp.message.Message;
import otp.message.MessageKind;
import otp.recipient.Recipient;

/** One attempt to prove possession of a recipient, with the codes it has had. Changed only under its account's lock. */
@Entity
@Table(name = "verification")
public class Verification {

    /** Dead codes a person may type again without being counted, per verification. */
    static final int FREE_STALE_ENTRIES = 5;

    @Id
    private UUID id;

    @Column(name = "account_id", nullable = false)
    private UUID accountId;

    @Column(name = "application_id", nullable = false)
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private VerificationStatus status;

    @Embedded
    private Addressee addressee;

    @Embedded
    private Terms terms;

    @Embedded
    private PreviousCodes previous;

    @Column(nullable = false, length = 32)
    private byte[] seed;

    @Column(name = "stale_entries", nullable = false)
    private int staleEntries;

    @Column(name = "attempts_at_end")
    private Integer attemptsAtEnd;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "verification_id", insertable = false, updatable = false)
    private List<Message> messages = new ArrayList<>();

    @Transient
    private Recipient recipient;

    protected Verification() {
        // JPA
    }

    static Verification begin(UUID id, Account account, Purpose purpose, Addressee addressee, Terms terms, byte[] seed, Policy policy,
            Instant now) {
        var verification = new Verification();
        verification.id = id;
        verification.accountId = account.id();
        verification.applicationId = account.applicationId();
        verification.purpose = purpose;
        verification.status = VerificationStatus.PENDING;
        verification.addressee = addressee;
        verification.terms = terms;
        verification.previous = PreviousCodes.of(account.lastCodes());
        verification.seed = seed.clone();
        verification.createdAt = now;
        verification.expiresAt = now.plus(policy.verificationLifetime());
        verification.dueAt = verification.expiresAt;
        account.begins(purpose, id);
        return verification;
    }

    /** The clock decides when a pending verification is over. */
    public VerificationStatus status(Instant now) {
        return status == VerificationStatus.PENDING && !now.isBefore(expiresAt) ? VerificationStatus.EXPIRED : status;
    }

    /** Whether a code of it can go out or approve. */
    public boolean open(Instant now) {
        return status(now) == VerificationStatus.PENDING;
    }

    /** The only way a verification becomes approved; the account's attempts come back with it. */
    void approve(Account account, Policy policy, Instant now) {
        if (!open(now)) {
            throw new IllegalStateException("only a pending verification can be approved");
        }
        end(VerificationStatus.APPROVED, account.attemptsRemaining(policy, now), now);
        account.approved(purpose);
    }

    void cancel(Account account, Policy policy, Instant now) {
        end(VerificationStatus.CANCELED, account.attemptsRemaining(policy, now), now);
        account.settled(purpose);
    }

    /** Makes room for a new one of the same purpose: superseded, or expired when its time was over anyway. */
    void giveWay(Account account, Policy policy, Instant now) {
        var over = status(now) == VerificationStatus.EXPIRED;
        end(over ? VerificationStatus.EXPIRED : VerificationStatus.SUPERSEDED, account.attemptsRemaining(policy, now), now);
        account.settled(purpose);
    }

    /** Its time is over, and that is written down now: true once, for whoever comes first. */
    public boolean expire(Account account, Policy policy, Instant now) {
        if (status != VerificationStatus.PENDING || open(now)) {
            return false;
        }
        end(VerificationStatus.EXPIRED, account.attemptsRemaining(policy, now), now);
        if (id.equals(account.pending(purpose))) {
            account.settled(purpose);
        }
        return true;
    }

    /** The account was locked; one whose time was over before stays expired. */
    void lock(Instant now) {
        if (open(now)) {
            end(VerificationStatus.LOCKED, 0, now);
        }
    }

    private void end(VerificationStatus how, int attempts, Instant now) {
        status = how;
        attemptsAtEnd = attempts;
        endedAt = now;
        dueAt = null;
    }

    /** Notes that a dead code was typed again; true while that is free. */
    boolean forgivesStaleEntry() {
        staleEntries++;
        return staleEntries <= FREE_STALE_ENTRIES;
    }

    void add(Message message) {
        messages.add(message);
    }

    /** Messages that carried a code, the newest last; never empty. */
    public List<Message> codes() {
        return messages.stream().filter(message -> message.code() != null)
                .sorted(Comparator.comparing(message -> message.code().sequence())).toList();
    }

    /** The message of the only code that can be alive. */
    public Message newest() {
        var codes = codes();
        return codes.get(codes.size() - 1);
    }

    int resendsRemaining(Policy policy) {
        long made = messages.stream().filter(message -> message.kind() == MessageKind.CODE).count() - 1;
        return (int) Math.max(0, policy.maxResends() - made);
    }

    Instant resendAvailableAt(Policy policy) {
        return newest().code().availableAt().plus(policy.resendCooldown());
    }

    public boolean belongsTo(Application application) {
        return applicationId.equals(application.id());
    }

    public CodeSource source() {
        return new CodeSource(applicationId, id, seed.clone());
    }

    Envelope envelope() {
        return new Envelope(applicationId, accountId, id, terms.language());
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

    public Purpose purpose() {
        return purpose;
    }

    Addressee addressee() {
        return addressee;
    }

    /** The recipient, opened once however often it is asked for. */
    Recipient recipient(Function<byte[], Recipient> opened) {
        if (recipient == null) {
            recipient = opened.apply(addressee.sealed());
        }
        return recipient;
    }

    /** Destroys what tells who the person is; it must be over. */
    public void erase() {
        addressee = Addressee.ERASED;
        terms = terms.erased();
        recipient = null;
    }

    /** Nobody can be written to any more. */
    public boolean erased() {
        return addressee.sealed().length == 0;
    }

    /** Null for the first verification of its account. */
    PreviousCodes previous() {
        return previous;
    }

    Terms terms() {
        return terms;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Null while pending, and for one whose end by the clock is not written down yet. */
    public Instant endedAt() {
        return endedAt;
    }

    /** When its end is to be written down, or looked at again; null: it has been ended. */
    public Instant dueAt() {
        return dueAt;
    }

    /** The account's attempts when it ended; null: it has not been ended. */
    Integer attemptsAtEnd() {
        return attemptsAtEnd;
    }
}
