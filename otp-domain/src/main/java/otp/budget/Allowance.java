package otp.budget;

import java.time.Duration;

/**
 * How much may be asked for, by all nodes together.
 *
 * @param id of its row
 * @param count the most in any period of that length, wherever it begins
 * @param slice the most that a node takes at once
 * @param usable how long a node may use a slice, from before it asked for it
 * @param way how long a request may be on its way, at most, to count as made when it left
 */
public record Allowance(int id, int count, Duration period, int slice, Duration usable, Duration way) {

    public Allowance {
        if (count < 1 || slice < 1 || slice > count) {
            throw new IllegalArgumentException("a budget has at least one request, and a slice is a part of it");
        }
    }

    /** After this time nothing of a slice can fall into the same period as what is leased then. */
    Duration counted() {
        return period.plus(usable).plus(way);
    }
}
