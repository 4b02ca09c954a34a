package otp.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.junit.jupiter.api.Test;

import otp.web.GivenHeaders;
import otp.web.problem.ProblemException;
import otp.web.request.PayloadTooLargeException;

class LargeBodiesTest {

    private static final int LIMIT = 1024 * 1024;
    private static final int AT_ONCE = 8;

    private final LargeBodies bodies = new LargeBodies();

    @Test
    void eightAreReadAtOnceAndTheNinthIsToldToComeAgain() throws IOException {
        assertThat(bodies.read(whileReadingAnother(AT_ONCE - 1, false), large(), LIMIT)).isEmpty();
        assertThatThrownBy(() -> bodies.read(whileReadingAnother(AT_ONCE, false), large(), LIMIT)).isInstanceOf(ProblemException.class);
        assertThat(bodies.read(whileReadingAnother(AT_ONCE - 1, false), large(), LIMIT)).isEmpty();
    }

    @Test
    void aSmallOneFindsRoomWhenNoLargeOneDoes() throws IOException {
        assertThat(bodies.read(whileReadingAnother(AT_ONCE, true), large(), LIMIT)).isEmpty();
    }

    @Test
    void oneThatIsLargerThanItsRouteLeavesItsPlaceToTheNext() throws IOException {
        for (int i = 0; i <= AT_ONCE; i++) {
            assertThatThrownBy(() -> bodies.read(new ByteArrayInputStream(new byte[11]), new GivenHeaders(), 10))
                    .isInstanceOf(PayloadTooLargeException.class);
        }
    }

    private static GivenHeaders large() {
        return new GivenHeaders(); // without a length, so it may be
    }

    /** A stream that, when it is read, has so many others read first, each within the one before; the last may be small. */
    private InputStream whileReadingAnother(int others, boolean lastIsSmall) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                if (others > 0) {
                    var headers = others == 1 && lastIsSmall ? new GivenHeaders().length(0) : large();
                    bodies.read(whileReadingAnother(others - 1, lastIsSmall), headers, LIMIT);
                }
                return -1;
            }
        };
    }
}
