package otp.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import otp.sandbox.graph.Requests;

class ReadingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.000Z");

    private final Reading first = new Reading(NOON, Optional.empty());
    private final Reading second = new Reading(NOON, Optional.of("first"));

    @Test
    void takesAMomentForACodeThatIsThere() {
        assertThat(first.over(arrived("first", -10_000), at(100))).isFalse();
        assertThat(first.over(arrived("first", -10_000), at(701))).isTrue();
    }

    @Test
    void waitsForACodeThatIsOnItsWayAndForTheOneBehindIt() {
        assertThat(first.over(Optional.empty(), at(2_000))).isFalse();
        assertThat(first.over(arrived("first", 2_100), at(2_200))).isFalse();
        assertThat(first.over(arrived("second", 2_300), at(2_900))).isFalse();
        assertThat(first.over(arrived("second", 2_300), at(3_001))).isTrue();
    }

    @Test
    void waitsLongForAnotherCodeThanTheOneReadBefore() {
        assertThat(second.over(arrived("first", -10_000), at(7_900))).isFalse();
        assertThat(second.over(arrived("first", -10_000), at(8_001))).isTrue();
        assertThat(second.over(arrived("second", 500), at(1_201))).isTrue();
    }

    @Test
    void givesUpWhenNothingComes() {
        assertThat(first.over(Optional.empty(), at(8_001))).isTrue();
    }

    private static Optional<Message> arrived(String id, long milliseconds) {
        return Optional.of(Message.accepted(id, Requests.to("14155552671"), at(milliseconds)));
    }

    private static Instant at(long milliseconds) {
        return NOON.plusMillis(milliseconds);
    }
}
