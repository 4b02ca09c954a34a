package otp.hubspot;

import java.time.Duration;

import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;

/**
 * What came of a request: an answer about what was sent, or why there is none.
 *
 * @param answer null when there is a cause
 * @param cause null when there is an answer
 * @param perhapsTaken whether it may have been done nevertheless
 * @param seen what to tell an operator, in our words
 * @param policy the limit that was met; null: none
 * @param patience how long it asks for patience; null: it does not say
 */
public record Finding(Answer answer, Cause cause, boolean perhapsTaken, String seen, RatePolicy policy, Duration patience) {

    static Finding answered(Answer answer) {
        return new Finding(answer, null, false, null, null, null);
    }

    static Finding down(boolean perhapsTaken, String seen, Duration patience) {
        return new Finding(null, Cause.DOWN, perhapsTaken, seen, null, patience);
    }

    static Finding refused(Cause cause, int status) {
        return new Finding(null, cause, false, "HTTP " + status, null, null);
    }

    static Finding throttled(RatePolicy policy, Duration patience) {
        return new Finding(null, Cause.THROTTLED, false, policy.name(), policy, patience == null ? policy.pause() : patience);
    }

    /** @throws CrmUnavailableException there is none */
    Answer orThrow() {
        if (cause != null) {
            throw new CrmUnavailableException(cause, perhapsTaken);
        }
        return answer;
    }
}
