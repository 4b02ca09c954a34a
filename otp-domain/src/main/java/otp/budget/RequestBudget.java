package otp.budget;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The slices of a budget that are out, and until when nobody may ask; locked while a slice is leased. All times are of one clock. */
@Entity
@Table(name = "crm_budget")
public class RequestBudget {

    @Id
    private int id;

    @Column(nullable = false, length = 4_096)
    private byte[] slices;

    @Column(name = "paused_until")
    private Instant pausedUntil;

    protected RequestBudget() {
        // JPA
    }

    public static RequestBudget open(int id) {
        var budget = new RequestBudget();
        budget.id = id;
        budget.slices = new byte[0];
        return budget;
    }

    Grant lease(Allowance allowance, Instant now) {
        if (pausedUntil != null && now.isBefore(pausedUntil)) {
            return new Grant(0, Duration.between(now, pausedUntil), true);
        }
        var out = Slices.of(slices);
        out.forget(allowance.counted(), now);
        int count = Math.min(allowance.slice(), allowance.count() - out.total());
        if (count > 0) {
            out.add(count, now);
        }
        slices = out.stored();
        return count > 0 ? new Grant(count, Duration.ZERO, false)
                : new Grant(0, Duration.between(now, out.firstEnd(allowance.counted())), false);
    }

    /** A shorter pause leaves a longer one as it is. */
    void pause(Duration length, Instant now) {
        var until = now.plus(length);
        pausedUntil = pausedUntil == null || pausedUntil.isBefore(until) ? until : pausedUntil;
    }
}
