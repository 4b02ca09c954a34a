package otp.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Times.time;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class EventPositionTest {

    private static final UUID LOW = UUID.fromString("00000000-0000-0000-0000-00000000000f");
    private static final UUID MIDDLE = UUID.fromString("7fffffff-ffff-ffff-ffff-ffffffffffff");
    private static final UUID UPPER = UUID.fromString("7fffffff-ffff-ffff-0000-000000000000");
    private static final UUID HIGH = UUID.fromString("f0000000-0000-0000-0000-000000000000");

    private static EventPosition position(String time, UUID chain, long sequence) {
        return new EventPosition(time(time), chain, sequence);
    }

    @Test
    void chainsAreOrderedAsBytesAsTheDatabaseOrdersThem() {
        var order = List.of(position("12:00:00", LOW, 9), position("12:00:00", UPPER, 1), position("12:00:00", MIDDLE, 1),
                position("12:00:00", HIGH, 1), position("12:00:00", HIGH, 2), position("12:00:01", LOW, 1));
        for (int one = 0; one < order.size(); one++) {
            for (int other = 0; other < order.size(); other++) {
                assertThat(Integer.signum(order.get(one).compareTo(order.get(other)))).as("%s and %s", one, other)
                        .isEqualTo(Integer.compare(one, other));
            }
        }
    }

    @Test
    void itIsTheSameAfterItsBytes() {
        for (var chain : List.of(LOW, MIDDLE, HIGH)) {
            var position = position("12:00:00.123", chain, Long.MAX_VALUE - 7);
            assertThat(EventPosition.of(position.bytes())).isEqualTo(position);
        }
    }
}
