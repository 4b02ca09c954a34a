package otp.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PaceTest {

    private static final int SECOND = 1000;

    private final Pace pace = new Pace(4);

    @Test
    void threeGoInAnySecondWhereverItBegins() {
        assertThat(code("12:00:00.100", 3)).isTrue();
        assertThat(code("12:00:00.800", 3)).isTrue();
        assertThat(code("12:00:00.900", 3)).isTrue();
        assertThat(code("12:00:01.099", 3)).isFalse();
        assertThat(code("12:00:01.100", 3)).isTrue();
        assertThat(code("12:00:01.700", 3)).isFalse();
        assertThat(code("12:00:01.800", 3)).isTrue();
    }

    @Test
    void whatIsNotAdmittedCostsNothing() {
        for (int i = 0; i < 4; i++) {
            assertThat(code("12:00:00", 4)).isTrue();
        }
        for (int i = 0; i < 10; i++) {
            assertThat(code("12:00:00.500", 4)).isFalse();
        }
        assertThat(code("12:00:01", 4)).isTrue();
    }

    @Test
    void aPaceThatIsLoweredCountsWhatWentOutBefore() {
        assertThat(code("12:00:00.000", 4)).isTrue();
        assertThat(code("12:00:00.100", 4)).isTrue();
        assertThat(code("12:00:00.200", 2)).isFalse();
        assertThat(code("12:00:01.000", 2)).isTrue();
        assertThat(code("12:00:01.050", 2)).isFalse();
        assertThat(code("12:00:01.050", 4)).isTrue();
    }

    @Test
    void aThousandNoticesLeaveAQuarterToCodes() {
        assertThat(notice("12:00:00", 4)).isTrue();
        assertThat(notice("12:00:00", 4)).isTrue();
        assertThat(notice("12:00:00", 4)).isTrue();
        assertThat(notice("12:00:00", 4)).isFalse();
        assertThat(code("12:00:00", 4)).isTrue();
        assertThat(code("12:00:00", 4)).isFalse();
    }

    @Test
    void codesMayUseAllOfIt() {
        for (int i = 0; i < 4; i++) {
            assertThat(code("12:00:00", 4)).isTrue();
        }
        assertThat(notice("12:00:00", 4)).isFalse();
    }

    @Test
    void atOneASecondNoticesComeStillButLessOften() {
        assertThat(notice("12:00:00", 1)).isTrue();
        assertThat(notice("12:00:01", 1)).isFalse();
        assertThat(code("12:00:01", 1)).isTrue();
        assertThat(notice("12:00:02", 1)).isTrue();
    }

    @Test
    void aClockThatIsSetBackStopsNothing() {
        assertThat(code("12:00:30", 1)).isTrue();
        assertThat(code("12:00:00", 1)).isTrue();
    }

    /** One who asks, after a pause, for a code or a notice, while this much is allowed. */
    private record Ask(long at, boolean code) {}

    @Property(tries = 500, seed = "20261123")
    void noSecondHasMoreThanAllowedAndNoticesNeverMoreThanTheirShare(@ForAll @Size(max = 120) List<@IntRange(max = 120) Integer> pauses,
            @ForAll @IntRange(min = 1, max = 12) int perSecond, @ForAll @IntRange(min = 1, max = 4) int everyWhich) {
        List<Ask> through = letThrough(pauses, perSecond, everyWhich);
        assertThat(fullest(through, SECOND)).isLessThanOrEqualTo(perSecond);
        List<Ask> notices = through.stream().filter(ask -> !ask.code()).toList();
        assertThat(fullest(notices, SECOND)).isLessThanOrEqualTo(Math.max(1, perSecond * 3 / 4));
        assertThat(fullest(notices, 4 * SECOND)).isLessThanOrEqualTo(3L * perSecond);
    }

    @Property(tries = 500, seed = "20261123")
    void aCodeIsRefusedOnlyWhenTheSecondIsFull(@ForAll @Size(max = 120) List<@IntRange(max = 120) Integer> pauses,
            @ForAll @IntRange(min = 1, max = 12) int perSecond, @ForAll @IntRange(min = 1, max = 4) int everyWhich) {
        List<Ask> through = letThrough(pauses, perSecond, everyWhich);
        asked(pauses, everyWhich).stream().filter(ask -> ask.code() && !through.contains(ask))
                .forEach(ask -> assertThat(through.stream().filter(other -> other.at() <= ask.at() && other.at() > ask.at() - SECOND))
                        .hasSizeGreaterThanOrEqualTo(perSecond));
    }

    private static List<Ask> asked(List<Integer> pauses, int everyWhich) {
        var asked = new ArrayList<Ask>();
        long now = 0;
        for (int i = 0; i < pauses.size(); i++) {
            now += pauses.get(i);
            asked.add(new Ask(now, i % everyWhich == 0));
        }
        return asked;
    }

    private static List<Ask> letThrough(List<Integer> pauses, int perSecond, int everyWhich) {
        var pace = new Pace(12);
        return asked(pauses, everyWhich).stream().filter(ask -> pace.admits(Instant.ofEpochMilli(ask.at()), perSecond, ask.code()))
                .toList();
    }

    private static long fullest(List<Ask> asks, int span) {
        return asks.stream().mapToLong(begin -> asks.stream().filter(ask -> ask.at() >= begin.at() && ask.at() < begin.at() + span).count())
                .max().orElse(0);
    }

    private boolean code(String time, int perSecond) {
        return pace.admits(Instant.parse("2026-11-22T" + time + "Z"), perSecond, true);
    }

    private boolean notice(String time, int perSecond) {
        return pace.admits(Instant.parse("2026-11-22T" + time + "Z"), perSecond, false);
    }
}
