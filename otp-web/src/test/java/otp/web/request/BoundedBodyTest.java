package otp.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.core.MediaType;

import org.junit.jupiter.api.Test;

import otp.web.GivenHeaders;

class BoundedBodyTest {

    private static final int LIMIT = BoundedBody.CALLER_LIMIT;
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;

    @Test
    void readsUpToTheLimit() throws IOException {
        assertThat(BoundedBody.json(body(LIMIT), new GivenHeaders().type(JSON).length(LIMIT))).hasSize(LIMIT);
        assertThat(BoundedBody.json(body(LIMIT), new GivenHeaders().type(JSON))).hasSize(LIMIT);
    }

    @Test
    void readsNoByteBeyondItEvenWhenTheLengthIsNotTold() {
        var endless = new InputStream() {
            private int read;

            @Override
            public int read() {
                read++;
                return ' ';
            }
        };

        assertThatThrownBy(() -> BoundedBody.json(endless, new GivenHeaders().type(JSON))).isInstanceOf(PayloadTooLargeException.class);
        assertThat(endless.read).isLessThanOrEqualTo(LIMIT + 1);
    }

    @Test
    void refusesAnAnnouncedLengthWithoutReading() {
        assertThatThrownBy(() -> BoundedBody.json(body(0), new GivenHeaders().type(JSON).length(LIMIT + 1)))
                .isInstanceOf(PayloadTooLargeException.class);
    }

    @Test
    void takesJsonInUtf8Only() throws IOException {
        assertThat(BoundedBody.json(body(2), new GivenHeaders().type(JSON.withCharset("UTF-8")))).hasSize(2);

        for (MediaType other : new MediaType[] {null, JSON.withCharset("iso-8859-1"), MediaType.TEXT_PLAIN_TYPE,
                MediaType.APPLICATION_FORM_URLENCODED_TYPE,
                new MediaType("application", "problem+json"), MediaType.WILDCARD_TYPE}) {
            assertThatThrownBy(() -> BoundedBody.json(body(2), new GivenHeaders().type(other)))
                    .isInstanceOf(UnsupportedMediaTypeException.class);
        }
    }

    @Test
    void needsNoMediaTypeForNothing() throws IOException {
        assertThat(BoundedBody.json(body(0), new GivenHeaders())).isEmpty();
    }

    private static InputStream body(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }
}
