package otp.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.limited;
import static otp.timeline.Draft.limit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;

/** A window goes when nothing it says can refuse anybody any more. */
class PurgeLimitWindowsTest extends Timeline {

    private final PurgeLimitWindows purge = new PurgeLimitWindows(otp.memory.windows, otp.memory.transactions, otp.memory.clock);

    private void purgedAt(String time) {
        otp.clockShows(time);
        purge.purge();
    }

    @Test
    void oneThatStillCountsStays() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1, "PT24H"));
        at("12:00:00").starts().isTold(codeSent());
        purgedAt("day 2, 11:59:59");
        at("day 2, 11:59:59").starts().isTold(limited("sendsPerRecipient", "day 2, 12:00:00"));
        purgedAt("day 2, 13:00:00");
        assertThat(otp.memory.windows.size()).as("spared for an hour").isPositive();
        purgedAt("day 2, 13:00:00.001");
        assertThat(otp.memory.windows.size()).isZero();
        at("day 2, 13:00:01").starts().isTold(codeSent());
    }

    @Test
    void allOfManyAreLookedAt() {
        var many = LongStream.rangeClosed(1, 2L * PurgeLimitWindows.PART + 1).mapToObj(n -> new UUID(0, n)).collect(Collectors.toList());
        otp.memory.windows.open(many);
        var counting = List.of(many.get(0), many.get(PurgeLimitWindows.PART), many.get(2 * PurgeLimitWindows.PART));
        otp.memory.windows.lock(counting).values()
                .forEach(window -> window.hit(otp.memory.clock.instant(), Duration.ofMinutes(1), otp.memory.clock.instant()));
        purgedAt("12:10:00");
        assertThat(otp.memory.windows.size()).isEqualTo(3);
    }
}
