package otp.account;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import otp.application.Policy;
import otp.chain.Chain;

/**
 * The person as the application names them. Its row is the gate: whoever judges anything of the account holds its lock, so what stands here
 * (attempts, the lockout in force, the pending verifications, the audit sequence) has one serial history on any number of nodes.
 */
@Entity
@Table(name = "account")
public class Account {

    @Id
    private UUID id;

    @Column(name = "application_id", nullable = false)
    private UUID applicationId;

    @Column(length = 2 * AccountName.MAX_CODE_POINTS) // H2 counts UTF-16 units
    private String name;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "last_wrong_at")
    private Instant lastWrongAt;

    @Column(nullable = false)
    private int failures;

    @Column(name = "lockout_id")
    private UUID lockoutId;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(nullable = false)
    private boolean suspended;

    @Column(name = "pending_login")
    private UUID pendingLogin;

    @Column(name = "pending_step_up")
    private UUID pendingStepUp;

    @Embedded
    private LastCodes lastCodes;

    @Embedded
    private Chain chain;

    @Column(name = "audit_key", length = 512)
    private byte[] personalKey;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Embedded
    private CrmProgress crm;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected Account() {
        // JPA
    }

    public static Account open(AccountIdentity identity, Instant now) {
        var account = new Account();
        account.id = identity.id();
        account.applicationId = identity.application();
        account.name = identity.name();
        account.chain = new Chain();
        account.crm = new CrmProgress();
        account.createdAt = now;
        return account;
    }

    /** A lockout is in force iff the clock says so, whether or not a timer has run. */
    public boolean locked(Instant now) {
        return suspended || lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** The end of the lockout in force; null for a suspension, which only support ends. */
    public Instant lockedUntil() {
        return suspended ? null : lockedUntil;
    }

    /** Wrong entries that still count: none after {@code attemptMemory} without one. */
    public int attempts(Policy policy, Instant now) {
        return lastWrongAt == null || !now.isBefore(lastWrongAt.plus(policy.attemptMemory())) ? 0 : attempts;
    }

    /** At least one while the account is not locked, also when a changed policy allows fewer than were made. */
    public int attemptsRemaining(Policy policy, Instant now) {
        return locked(now) ? 0 : Math.max(1, policy.maxAttempts() - attempts(policy, now));
    }

    /** Counts a wrong entry, before anything else is decided about it. */
    public void countWrongEntry(Policy policy, Instant now) {
        attempts = attempts(policy, now) + 1;
        failures++;
        lastWrongAt = now;
    }

    public boolean mustLock(Policy policy) {
        return attempts >= policy.maxAttempts() || mustSuspend(policy);
    }

    /** NIST SP 800-63B-4, 3.2.2: a bound on failures since the last success that no waiting lifts. */
    public boolean mustSuspend(Policy policy) {
        return failures >= policy.maxConsecutiveFailures();
    }

    /** Begins a lockout; what was counted towards it is spent. {@code until} null suspends. */
    public void lock(UUID lockout, Instant until) {
        lockoutId = lockout;
        lockedUntil = until;
        suspended = until == null;
        attempts = 0;
        pendingLogin = null;
        pendingStepUp = null;
    }

    /** Support opened it again. Only of a suspension are the failures forgotten; a pause leaves them counted. */
    public void release() {
        if (suspended) {
            failures = 0;
        }
        suspended = false;
        lockedUntil = null;
    }

    /** An approval gives all attempts back. */
    public void approved(Purpose purpose) {
        attempts = 0;
        failures = 0;
        lastWrongAt = null;
        settled(purpose);
    }

    public void begins(Purpose purpose, UUID verification) {
        if (purpose == Purpose.LOGIN) {
            pendingLogin = verification;
        } else {
            pendingStepUp = verification;
        }
    }

    /** Remembers the newest code of the verification begun last. */
    public void issued(LastCodes codes) {
        lastCodes = codes;
    }

    public void settled(Purpose purpose) {
        if (purpose == Purpose.LOGIN) {
            pendingLogin = null;
        } else {
            pendingStepUp = null;
        }
    }

    /** The verification of this purpose that was last begun and not settled since; it may be over by the clock. Null: none. */
    public UUID pending(Purpose purpose) {
        return purpose == Purpose.LOGIN ? pendingLogin : pendingStepUp;
    }

    /** The chain of the account's audit events. */
    public Chain chain() {
        return chain;
    }

    /** How far the CRM has been told. */
    public CrmProgress crm() {
        return crm;
    }

    /** The key of what the log says of the person, wrapped; null: none was needed yet, or it was destroyed. */
    public byte[] personalKey() {
        return personalKey == null ? null : personalKey.clone();
    }

    public void personalKey(byte[] wrapped) {
        personalKey = wrapped.clone();
    }

    /** The person was erased and has not come back since: nothing is written that tells who it was. */
    public boolean erased() {
        return erasedAt != null;
    }

    /** Destroys what tells who the person is. What is counted and what is in force stays, under an id that is a keyed index. */
    public void erase(Instant now) {
        name = null;
        personalKey = null;
        erasedAt = now;
    }

    /** The person was named anew. What ended meanwhile is of the time before. */
    public void returned(AccountIdentity identity) {
        name = identity.name();
        erasedAt = null;
        crm.forgotten(chain.last());
    }

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    /** Null for the default account of a recipient. */
    public String name() {
        return name;
    }

    /** The lockout that was begun last; null: never one. */
    public UUID lockoutId() {
        return lockoutId;
    }

    /** Of the verification begun last; null: none was. */
    public LastCodes lastCodes() {
        return lastCodes;
    }
}
