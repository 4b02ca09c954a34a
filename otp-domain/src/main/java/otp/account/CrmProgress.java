package otp.account;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How far the CRM has been told of an account's events. While {@code due} is set there is something to tell. */
@Embeddable
public class CrmProgress {

    /** What happens within this time of the first news is told with it. */
    static final Duration GATHERING = Duration.ofSeconds(3);

    @Column(name = "crm_synced_seq", nullable = false)
    private long through;

    @Column(name = "crm_origin_seq", nullable = false)
    private long origin;

    @Column(name = "crm_due_at")
    private Instant due;

    /**
     * An event was written.
     *
     * @param last its number
     * @param connected whether there is a CRM; what happens without one is not told later either
     */
    public void grown(long last, boolean connected, Instant at) {
        if (due == null && connected) {
            due = at.plus(GATHERING);
        } else if (due == null) {
            through = last;
        }
    }

    /**
     * The CRM knows the events up to {@code through}.
     *
     * @param last the newest there is
     */
    public void told(long told, long last, Instant now) {
        through = Math.max(through, told);
        due = through >= last ? null : now;
    }

    /** Looks at the account again then, whatever happens before. */
    public void postponed(Instant until) {
        due = until;
    }

    /** Everything after {@code from} is told again, but for what is told no more. */
    public void again(long from, Instant now) {
        through = Math.max(from, origin);
        due = now;
    }

    /** What was written up to {@code last} belongs to a person who is erased, and is told no more. */
    public void forgotten(long last) {
        origin = last;
        through = last;
        due = null;
    }

    /** Events up to this number are never told, whoever comes back. */
    public long origin() {
        return origin;
    }

    /** Events up to this number were told, or were not to be. */
    public long through() {
        return through;
    }

    /** When there is something to tell; null: nothing is. */
    public Instant due() {
        return due;
    }
}
