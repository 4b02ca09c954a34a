package otp.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

import org.junit.jupiter.api.Test;

class OutgoingBodyTest {

    private final OutgoingBody body = new OutgoingBody(new byte[] {1, 2, 3});

    @Test
    void whatWasNeverAskedForHasNotLeftAndIsNotGivenAfterwards() {
        assertThat(body.keep()).isTrue();
        assertThat(ask()).isEqualTo(new Asked(0, true));
    }

    @Test
    void whatWasAskedForMayHaveLeft() {
        assertThat(ask()).isEqualTo(new Asked(3, false));
        assertThat(body.keep()).isFalse();
    }

    @Test
    void itIsGivenOnce() {
        ask();
        assertThat(ask()).isEqualTo(new Asked(0, true));
        assertThat(body.keep()).isFalse();
    }

    @Test
    void nobodyAsksForAnEmptyOneSoItTellsNothing() {
        assertThat(new OutgoingBody(new byte[0]).keep()).isFalse();
    }

    record Asked(int bytes, boolean refused) {}

    private Asked ask() {
        var reader = new Reader();
        body.subscribe(reader);
        return new Asked(reader.bytes, reader.refused);
    }

    private static final class Reader implements Flow.Subscriber<ByteBuffer> {

        private int bytes;
        private boolean refused;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            bytes += buffer.remaining();
        }

        @Override
        public void onError(Throwable fault) {
            refused = true;
        }

        @Override
        public void onComplete() {
            // All of it was given.
        }
    }
}
