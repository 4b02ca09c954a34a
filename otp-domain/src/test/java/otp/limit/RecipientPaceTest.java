package otp.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Held against a list of every code that went out. */
class RecipientPaceTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    /** A code that is wanted so long after the one before, and that something else keeps back for a while. */
    record Wanted(long pause, long keptBack) {}

    @Provide
    Arbitrary<List<Wanted>> crowds() {
        var pauses = Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs().between(0, 2_000), Arbitraries.longs().between(0, 90_000));
        var delays = Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs().between(0, RecipientPace.NEAR.toMillis()));
        return Combinators.combine(pauses, delays).as(Wanted::new).list().ofMinSize(1).ofMaxSize(120);
    }

    @Provide
    Arbitrary<List<Wanted>> queues() {
        return crowds().map(crowd -> crowd.stream().map(one -> new Wanted(one.pause, 0)).toList());
    }

    /** Some are kept back for much longer. */
    @Provide
    Arbitrary<List<Wanted>> patience() {
        var delays = Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs().between(0, 600_000));
        var pauses = Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs().between(0, 20_000));
        return Combinators.combine(pauses, delays).as(Wanted::new).list().ofMinSize(1).ofMaxSize(120);
    }

    private static List<Long> goOut(List<Wanted> crowd) {
        return goOut(crowd, null);
    }

    /** As after a node that had drawn until {@code wholeAt}. */
    private static List<Long> goOut(List<Wanted> crowd, Instant drawnBefore) {
        var sends = new ArrayList<Long>();
        var wholeAt = drawnBefore;
        long now = 0;
        for (var one : crowd) {
            now += one.pause;
            long moment = now;
            wholeAt = RecipientPace.believed(wholeAt, sends.stream().filter(sent -> sent > moment).count(), at(now));
            var at = RecipientPace.earliest(wholeAt, at(now + one.keptBack));
            wholeAt = RecipientPace.drawn(wholeAt, at, at(now));
            sends.add(Duration.between(START, at).toMillis());
        }
        return sends;
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    private static boolean paced(List<Long> sends) {
        var sorted = sends.stream().sorted().toList();
        for (int first = 0; first < sorted.size(); first++) {
            for (int last = first; last < sorted.size(); last++) {
                if (last - first + 1 > 20 + (sorted.get(last) - sorted.get(first)) / 6_000) {
                    return false;
                }
            }
        }
        return true;
    }

    @Property(tries = 500, seed = "20261123")
    void noWindowHoldsMoreThanTwentyAndOneForEverySixSeconds(@ForAll("crowds") List<Wanted> crowd) {
        assertThat(paced(goOut(crowd))).isTrue();
    }

    @Property(tries = 500, seed = "20261123")
    void whatWasReallyDrawnIsBelieved(@ForAll("patience") List<Wanted> crowd) {
        var sends = new ArrayList<Long>();
        Instant wholeAt = null;
        long now = 0;
        for (var one : crowd) {
            now += one.pause;
            long moment = now;
            assertThat(RecipientPace.believed(wholeAt, sends.stream().filter(sent -> sent > moment).count(), at(now))).isEqualTo(wholeAt);
            var at = RecipientPace.earliest(wholeAt, at(now + one.keptBack));
            wholeAt = RecipientPace.drawn(wholeAt, at, at(now));
            sends.add(Duration.between(START, at).toMillis());
        }
    }

    @Property(tries = 500, seed = "20261123")
    void aNodeWhoseClockRanAheadPostponesNoCodeByMoreThanOnePlace(@ForAll("crowds") List<Wanted> crowd,
            @ForAll @LongRange(max = 86_400_000) long ahead) {
        var first = crowd.get(0);
        assertThat(goOut(crowd, at(ahead)).get(0)).isLessThanOrEqualTo(first.pause + Math.max(first.keptBack, 6_000));
        assertThat(paced(goOut(crowd, at(ahead)))).isTrue();
    }

    @Property(tries = 500, seed = "20261123")
    void whatIsPostponedCouldNotHaveGoneAMillisecondEarlier(@ForAll("queues") List<Wanted> queue) {
        var sends = goOut(queue);
        long now = 0;
        for (int i = 0; i < sends.size(); i++) {
            now += queue.get(i).pause;
            if (sends.get(i) > now) {
                var earlier = new ArrayList<>(sends.subList(0, i));
                earlier.add(sends.get(i) - 1);
                assertThat(paced(earlier)).isFalse();
            }
        }
    }

    @Test
    void aBurstGoesAtOnceAndTheRestEverySixSeconds() {
        var sends = goOut(Collections.nCopies(23, new Wanted(0, 0)));
        assertThat(sends.subList(0, 20)).containsOnly(0L);
        assertThat(sends.subList(20, 23)).containsExactly(6_000L, 12_000L, 18_000L);
    }

    @Test
    void oneThatWaitsForMinutesPostponesNothingElse() {
        var crowd = new ArrayList<>(List.of(new Wanted(0, 300_000)));
        crowd.addAll(Collections.nCopies(10, new Wanted(1_000, 0)));
        assertThat(goOut(crowd).subList(1, 11)).containsExactly(1_000L, 2_000L, 3_000L, 4_000L, 5_000L, 6_000L, 7_000L, 8_000L, 9_000L,
                10_000L);
    }
}
