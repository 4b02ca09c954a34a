package otp.lockout;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import otp.account.Account;

/** A pause after too many wrong codes. */
@Entity
@Table(name = "lockout")
public class Lockout {

    @Id
    private UUID id;

    @Column(name = "account_id", nullable = false)
    private UUID accountId;

    @Column(name = "application_id", nullable = false)
    private UUID applicationId;

    @Column(name = "verification_id", nullable = false)
    private UUID verificationId;

    @Column(name = "lockout_level", nullable = false)
    private int level;

    @Column(name = "locked_at", nullable = false)
    private Instant lockedAt;

    @Column(name = "locked_until")
    private Instant until;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "released_by", length = 100)
    private String releasedBy;

    @Column(name = "release_reason", length = 500)
    private String releaseReason;

    @Column(name = "unlock_notified_at")
    private Instant unlockNotifiedAt;

    protected Lockout() {
        // JPA
    }

    /** Locks the account. {@code until} null suspends it: no waiting ends that. */
    public static Lockout begin(UUID id, Account account, UUID verification, int level, Instant until, Instant now) {
        var lockout = new Lockout();
        lockout.id = id;
        lockout.accountId = account.id();
        lockout.applicationId = account.applicationId();
        lockout.verificationId = verification;
        lockout.level = level;
        lockout.lockedAt = now;
        lockout.until = until;
        account.lock(id, until);
        return lockout;
    }

    /** The clock decides; a timer only announces. */
    public LockoutStatus status(Instant now) {
        if (releasedAt != null) {
            return LockoutStatus.RELEASED;
        }
        return until == null || now.isBefore(until) ? LockoutStatus.ACTIVE : LockoutStatus.EXPIRED;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public int level() {
        return level;
    }

    /** Null for a suspension. */
    public Instant until() {
        return until;
    }
}
