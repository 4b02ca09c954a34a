package otp.lockout;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import otp.account.Account;

/**
 * A pause after too many wrong codes. While {@code dueAt} is set its end is still to be announced; the clock alone decides whether it is in
 * force.
 */
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

    @Column(name = "released_by", length = 2 * Release.MAX_AGENT) // H2 counts UTF-16 units
    private String releasedBy;

    @Column(name = "release_reason", length = 2 * Release.MAX_REASON)
    private String releaseReason;

    @Column(name = "unlock_notified_at")
    private Instant unlockNotifiedAt;

    @Column(name = "recipient_index")
    private UUID recipientIndex;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ticket_id", length = 20)
    private String ticket;

    @Column(name = "ticket_closed_at")
    private Instant ticketClosedAt;

    protected Lockout() {
        // JPA
    }

    /**
     * Locks the account. {@code until} null suspends it: no waiting ends that.
     *
     * @param verification whose last attempt it was
     * @param recipientIndex the keyed index of that verification's recipient, by which support finds the lockout
     */
    public static Lockout begin(UUID id, Account account, UUID verification, UUID recipientIndex, int level, Instant until, Instant now) {
        var lockout = new Lockout();
        lockout.id = id;
        lockout.accountId = account.id();
        lockout.applicationId = account.applicationId();
        lockout.verificationId = verification;
        lockout.level = level;
        lockout.lockedAt = now;
        lockout.until = until;
        lockout.recipientIndex = recipientIndex;
        lockout.dueAt = until;
        account.lock(id, until);
        return lockout;
    }

    /** The clock decides; a timer only announces. What is written down as over is over also for a node whose clock is behind. */
    public LockoutStatus status(Instant now) {
        if (releasedAt != null) {
            return LockoutStatus.RELEASED;
        }
        boolean over = endedAt != null || until != null && !now.isBefore(until);
        return over ? LockoutStatus.EXPIRED : LockoutStatus.ACTIVE;
    }

    /** Its time is over, and that is written down now: true once, for whoever comes first. */
    public boolean expire(Instant now) {
        if (dueAt == null || status(now) != LockoutStatus.EXPIRED) {
            return false;
        }
        end(now);
        return true;
    }

    /** Support ends it before its time. */
    public void release(Account account, Release release, Instant now) {
        if (status(now) != LockoutStatus.ACTIVE) {
            throw new IllegalStateException("only a lockout in force can be released");
        }
        releasedAt = now;
        releasedBy = release.agent();
        releaseReason = account.erased() ? null : release.reason();
        account.release();
        end(now);
    }

    private void end(Instant now) {
        endedAt = now;
        dueAt = null;
    }

    /** The person was told that the account is open again. */
    public void notified(Instant now) {
        if (unlockNotifiedAt == null) {
            unlockNotifiedAt = now;
        }
    }

    /** Support has a ticket for it. */
    public void ticketOpened(String id) {
        ticket = id;
    }

    /** The ticket is in its closing stage. @param now null: it is not, or not any more */
    public void ticketClosed(Instant now) {
        ticketClosedAt = now;
    }

    /** The id of its ticket in the CRM; null: none is known. */
    public String ticket() {
        return ticket;
    }

    /** Null while the ticket is open. */
    public Instant ticketClosedAt() {
        return ticketClosedAt;
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

    /** The verification whose last attempt it was. */
    public UUID verificationId() {
        return verificationId;
    }

    public int level() {
        return level;
    }

    /** Null for a suspension. */
    public Instant until() {
        return until;
    }

    public Instant lockedAt() {
        return lockedAt;
    }

    /** Null unless released; so are agent and reason. */
    public Instant releasedAt() {
        return releasedAt;
    }

    public String releasedBy() {
        return releasedBy;
    }

    public String releaseReason() {
        return releaseReason;
    }

    /** When the message that it is over was accepted for sending; null: not yet. */
    public Instant unlockNotifiedAt() {
        return unlockNotifiedAt;
    }

    /** Whether it ended before that instant, and that is written down. */
    public boolean endedBefore(Instant instant) {
        return endedAt != null && endedAt.isBefore(instant);
    }

    /** When its end is to be announced, or looked at again; null: nothing is left to do, or only support can end it. */
    public Instant dueAt() {
        return dueAt;
    }
}
