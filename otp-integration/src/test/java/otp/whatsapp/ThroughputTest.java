package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import otp.settings.WhatsAppSettings;

class ThroughputTest {

    private final Throughput throughput = allowing(80);

    @Test
    void throttledItHalvesAndComesBackInEqualStepsOverHalfAMinute() {
        at("12:00:00").goesAt(80).isThrottled(true).goesAt(40);
        at("12:00:04.999").goesAt(40);
        at("12:00:05").goesAt(46);
        at("12:00:10").goesAt(53);
        at("12:00:15").goesAt(60);
        at("12:00:25").goesAt(73);
        at("12:00:30").goesAt(80);
        at("12:10:00").goesAt(80);
    }

    @Test
    void aBurstThatMeetsTheWallTogetherHalvesOnce() {
        at("12:00:01").answersOneOf("12:00:00.100", true).goesAt(40);
        at("12:00:01.050").answersOneOf("12:00:00.200", true).answersOneOf("12:00:00.999", true).goesAt(40);
        at("12:00:02").answersOneOf("12:00:01.100", true).goesAt(20);
    }

    @Test
    void anotherThrottlingOnTheWayUpHalvesWhatItHadComeTo() {
        at("12:00:00").isThrottled(true).goesAt(40);
        at("12:00:15").goesAt(60).isThrottled(true).goesAt(30);
        at("12:00:30").goesAt(55);
        at("12:00:45").goesAt(80);
    }

    @Test
    void itNeverStopsAndSaysWhenItCannotGoSlower() {
        for (int second = 0; second < 6; second++) {
            at("12:00:0" + second).isThrottled(true);
        }
        at("12:00:05.500").goesAt(1).isThrottled(false).goesAt(1);
        at("12:00:10").goesAt(1).isThrottled(false).goesAt(1);
        at("12:00:15").goesAt(14).isThrottled(true).goesAt(7);
    }

    @Test
    void oneASecondCannotGoSlower() {
        var slowest = allowing(1);
        assertThat(slowest.slower(time("12:00:00"), time("12:00:00"))).isFalse();
        assertThat(slowest.perSecond(time("12:00:01"))).isEqualTo(1);
    }

    @Test
    void aClockThatIsSetBackBeginsTheWayUpAnew() {
        at("12:10:00").isThrottled(true).goesAt(40);
        at("12:00:00").goesAt(40);
        at("12:00:15").goesAt(60);
        at("12:00:30").goesAt(80);
    }

    @Test
    void aClockThatIsSetBackKeepsNothingFromGoingSlower() {
        at("12:10:00").isThrottled(true).goesAt(40);
        at("12:00:00").isThrottled(true).goesAt(20);
    }

    @Test
    void aThreadThatAskedAMomentEarlierIsNoClockThatWasSetBack() {
        at("12:00:01").isThrottled(true).goesAt(40);
        at("12:00:00.990").goesAt(40).answersOneOf("12:00:00.995", true).goesAt(40);
    }

    @Property(tries = 500, seed = "20261123")
    void whateverComesItGoesAtOneASecondAtLeastAndIsAllBackHalfAMinuteLater(
            @ForAll @Size(max = 60) List<@IntRange(max = 20_000) Integer> pauses,
            @ForAll @IntRange(min = 1, max = 9999) int most) {
        var any = allowing(most);
        Instant now = time("12:00:00");
        for (int pause : pauses) {
            now = now.plusMillis(pause);
            int before = any.perSecond(now);
            boolean slower = any.slower(now, now);
            assertThat(slower).isEqualTo(before > 1);
            assertThat(any.perSecond(now)).isBetween(1, Math.max(1, before / 2));
        }
        assertThat(any.perSecond(now.plusSeconds(30))).isEqualTo(most);
    }

    private static Throughput allowing(int most) {
        return new Throughput(new WhatsAppSettings(URI.create("http://localhost"), "v25.0", "1", "2", "t", "s", "v", most));
    }

    private static Instant time(String time) {
        return Instant.parse("2026-11-22T" + time + "Z");
    }

    private Moment at(String time) {
        return new Moment(time(time));
    }

    private final class Moment {

        private final Instant now;

        Moment(Instant now) {
            this.now = now;
        }

        Moment goesAt(int perSecond) {
            assertThat(throughput.perSecond(now)).isEqualTo(perSecond);
            return this;
        }

        Moment isThrottled(boolean slower) {
            assertThat(throughput.slower(now, now)).isEqualTo(slower);
            return this;
        }

        Moment answersOneOf(String began, boolean slower) {
            assertThat(throughput.slower(time(began), now)).isEqualTo(slower);
            return this;
        }
    }
}
