package otp.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Times.time;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.application.Limit;

/** Requests draw on a recipient's pace in the order in which they got its lock, not in that of their asking. */
class CountersTest {

    private static final Limit MANY = new Limit(1000, Duration.ofHours(1));

    private final LimitWindow recipient = LimitWindow.open(new UUID(1, 2), time("12:00:00"));

    private Instant draws(String askedAt, String lockedAt) {
        var counters = new Counters("sendsPerRecipient", MANY, recipient, time(lockedAt));
        var goesOut = counters.paced(time(askedAt), time(askedAt));
        counters.count(goesOut, time(askedAt));
        return goesOut;
    }

    @Test
    void whoAskedBeforeTheFirstAndGotTheLockAsTheTwentiethIsNotPostponed() {
        for (int code = 1; code < RecipientPace.BURST; code++) {
            draws("12:00:00.100", "12:00:00.150");
        }
        assertThat(draws("12:00:00.050", "12:00:00.200")).isEqualTo(time("12:00:00.050"));
    }

    @Test
    void theNextOneWaits() {
        whoAskedBeforeTheFirstAndGotTheLockAsTheTwentiethIsNotPostponed();
        assertThat(draws("12:00:00.040", "12:00:00.250")).isEqualTo(time("12:00:06.150"));
    }
}
