package otp.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class UuidV7Test {

    private static final Instant NOW = Instant.parse("2026-11-22T20:41:08.123Z");

    @Test
    void hasTheVersionAndVariantOfTheRfc() {
        var ids = Stream.generate(() -> UuidV7.at(NOW)).limit(1000).toList();
        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2).doesNotHaveDuplicates();
    }

    @Test
    void beginsWithItsMillisecond() {
        assertThat(UuidV7.at(NOW).getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
        assertThat(UuidV7.at(Instant.EPOCH).toString()).startsWith("00000000-0000-7");
    }

    @Test
    void sortsByTheTimeItWasMade() {
        var ids = Stream.iterate(NOW, instant -> instant.plusMillis(1)).limit(100).map(UuidV7::at).map(UUID::toString).toList();
        assertThat(ids).isSorted();
    }

    @Test
    void everyOtherBitIsRandom() {
        long highOnes = 0;
        long highZeros = 0;
        long lowOnes = 0;
        long lowZeros = 0;
        for (int i = 0; i < 1000; i++) {
            var id = UuidV7.at(NOW);
            highOnes |= id.getMostSignificantBits();
            highZeros |= ~id.getMostSignificantBits();
            lowOnes |= id.getLeastSignificantBits();
            lowZeros |= ~id.getLeastSignificantBits();
        }
        assertThat(Long.bitCount(highOnes & highZeros) + Long.bitCount(lowOnes & lowZeros)).isEqualTo(74);
    }
}
