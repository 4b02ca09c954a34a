package otp.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

import org.junit.jupiter.api.Test;

import otp.web.GivenHeaders;
import otp.web.problem.ProblemException;
import otp.web.request.PayloadTooLargeException;

class LargeBodiesTest {

    private static final int LIMIT = 1024 * 1024;
    private static final int AT_ONCE = 8;
    private static final int SMALL = 64 * 1024;
    private static final int LARGE = SMALL + 1;
    private static final GivenHeaders UNANNOUNCED = new GivenHeaders();

    private final LargeBodies bodies = new LargeBodies();

    @Test
    void eightAreReadAtOnceAndTheNinthIsToldToComeAgain() throws IOException {
        assertThat(bodies.read(whileReadingAnother(AT_ONCE - 1, false), UNANNOUNCED, LIMIT)).hasSize(LARGE);
        assertThatThrownBy(() -> bodies.read(whileReadingAnother(AT_ONCE, false), UNANNOUNCED, LIMIT)).isInstanceOf(ProblemException.class);
        assertThat(bodies.read(whileReadingAnother(AT_ONCE - 1, false), UNANNOUNCED, LIMIT)).hasSize(LARGE);
    }

    @Test
    void oneThatIsAnnouncedAsLargeIsCountedToo() {
        assertThatThrownBy(() -> bodies.read(whileReadingAnother(AT_ONCE, false), new GivenHeaders().length(LARGE), LIMIT))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aSmallOneFindsRoomWhenNoLargeOneDoesWhetherOrNotItSaysThatItIsSmall() throws IOException {
        assertThat(bodies.read(whileReadingAnother(AT_ONCE, true), UNANNOUNCED, LIMIT)).hasSize(LARGE);
    }

    @Test
    void oneThatIsLargerThanItsRouteLeavesItsPlaceToTheNext() {
        for (int i = 0; i <= AT_ONCE; i++) {
            assertThatThrownBy(() -> bodies.read(new ByteArrayInputStream(new byte[LIMIT + 1]), UNANNOUNCED, LIMIT))
                    .isInstanceOf(PayloadTooLargeException.class);
        }
    }

    /** A large body that, when its beginning has been read, has so many others read first, each within the one before; the last may be small. */
    private InputStream whileReadingAnother(int others, boolean lastIsSmall) {
        return new SequenceInputStream(new ByteArrayInputStream(new byte[LARGE]), new InputStream() {
            @Override
            public int read() throws IOException {
                if (others == 1 && lastIsSmall) {
                    assertThat(bodies.read(new ByteArrayInputStream(new byte[SMALL]), UNANNOUNCED, LIMIT)).hasSize(SMALL);
                    assertThat(bodies.read(new ByteArrayInputStream(new byte[SMALL]), new GivenHeaders().length(SMALL), LIMIT))
                            .hasSize(SMALL);
                } else if (others > 0) {
                    bodies.read(whileReadingAnother(others - 1, lastIsSmall), UNANNOUNCED, LIMIT);
                }
                return -1;
            }
        });
    }
}
