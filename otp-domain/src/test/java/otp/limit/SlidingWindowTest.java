package otp.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Held against a list of every hit that was let through. */
class SlidingWindowTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    /** Asks after each pause, hits when it is let; gives back every instant that was let through. */
    private static List<Long> letThrough(List<Integer> pauses, int count, int per) {
        var hits = new ArrayList<Long>();
        var stored = new SlidingWindow().stored();
        long now = 0;
        for (int pause : pauses) {
            now += pause;
            var window = SlidingWindow.of(stored);
            if (SlidingWindow.earliest(List.of(window), count, Duration.ofMillis(per), at(now)).equals(at(now))) {
                window.hit(at(now), Duration.ofMillis(per), at(now));
                hits.add(now);
            }
            stored = window.stored();
        }
        return hits;
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    private static long fullest(List<Long> hits, int per) {
        return hits.stream().mapToLong(begin -> hits.stream().filter(hit -> hit >= begin && hit < begin + per).count()).max().orElse(0);
    }

    @Property(tries = 500, seed = "20261122")
    void neverMoreThanTheCountInAnyWindowWhereverItBegins(@ForAll @Size(max = 80) List<@IntRange(max = 30) Integer> pauses,
            @ForAll @IntRange(min = 1, max = 6) int count, @ForAll @IntRange(min = 1, max = 100) int per) {
        assertThat(fullest(letThrough(pauses, count, per), per)).isLessThanOrEqualTo(count);
    }

    @Property(tries = 500, seed = "20261122")
    void nobodyIsRefusedWithoutNeed(@ForAll @Size(max = 80) List<@IntRange(max = 30) Integer> pauses,
            @ForAll @IntRange(min = 1, max = 6) int count, @ForAll @IntRange(min = 1, max = 100) int per) {
        var naive = new ArrayList<Long>();
        long now = 0;
        for (int pause : pauses) {
            now += pause;
            long from = now - per;
            if (naive.stream().filter(hit -> hit > from).count() < count) {
                naive.add(now);
            }
        }
        assertThat(letThrough(pauses, count, per)).isEqualTo(naive);
    }

    @Property(tries = 10, seed = "20261122")
    void joinedInstantsAreForgottenLateNeverEarly(@ForAll @Size(1500) List<@IntRange(max = 3) Integer> pauses) {
        var hits = letThrough(pauses, 600, 1000);
        assertThat(fullest(hits, 1000)).isLessThanOrEqualTo(600);
        assertThat(hits).hasSizeGreaterThan(SlidingWindow.EXACT);
    }

    @Test
    void theInstantItNamesIsTheFirstThatPasses() {
        var window = new SlidingWindow();
        var per = Duration.ofSeconds(10);
        window.hit(at(0), per, at(0));
        window.hit(at(3_000), per, at(3_000));
        assertThat(SlidingWindow.earliest(List.of(window), 2, per, at(5_000))).isEqualTo(at(10_000));
        assertThat(SlidingWindow.earliest(List.of(window), 2, per, at(10_000))).isEqualTo(at(10_000));
        assertThat(SlidingWindow.earliest(List.of(window), 1, per, at(5_000))).isEqualTo(at(13_000));
    }

    @Test
    void whatIsPostponedToTheFutureIsCountedThere() {
        var window = new SlidingWindow();
        var per = Duration.ofSeconds(10);
        window.hit(at(10_000), per, at(0));
        assertThat(SlidingWindow.earliest(List.of(window), 1, per, at(1_000))).isEqualTo(at(20_000));
        assertThat(SlidingWindow.earliest(List.of(window), 2, per, at(1_000))).isEqualTo(at(1_000));
    }

    @Test
    void aHitBeforeOneThatIsKnownHasItsOwnPlace() {
        var window = new SlidingWindow();
        var per = Duration.ofSeconds(10);
        window.hit(at(5_000), per, at(5_000));
        window.hit(at(4_000), per, at(4_000));
        assertThat(SlidingWindow.earliest(List.of(window), 2, per, at(6_000))).isEqualTo(at(14_000));
        assertThat(SlidingWindow.earliest(List.of(window), 1, per, at(6_000))).isEqualTo(at(15_000));
    }

    @Test
    void windowsElsewhereCountToo() {
        var here = new SlidingWindow();
        var there = new SlidingWindow();
        var per = Duration.ofSeconds(10);
        here.hit(at(0), per, at(0));
        there.hit(at(2_000), per, at(2_000));
        assertThat(SlidingWindow.earliest(List.of(here, there), 2, per, at(3_000))).isEqualTo(at(10_000));
    }

    @Test
    void whatIsStoredStaysSmall() {
        var window = new SlidingWindow();
        for (int i = 0; i < 5_000; i++) {
            window.hit(at(i), Duration.ofDays(1), at(i));
        }
        assertThat(window.stored()).hasSizeLessThan(8_000);
        assertThat(SlidingWindow.earliest(List.of(SlidingWindow.of(window.stored())), 5_000, Duration.ofDays(1), at(5_000)))
                .isAfter(at(5_000));
    }
}
