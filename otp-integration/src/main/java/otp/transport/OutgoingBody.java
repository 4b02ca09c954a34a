package otp.transport;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A request's body that knows whether it was asked for. The client asks once it is connected, TLS included: until then nothing that matters
 * has left, whatever broke. It is given once, so that nothing in between repeats the request by itself. An empty one is never asked for, so it
 * cannot tell.
 */
final class OutgoingBody implements BodyPublisher {

    private enum State {
        HERE, TAKEN, KEPT
    }

    private final BodyPublisher body;
    private final AtomicReference<State> state = new AtomicReference<>(State.HERE);

    OutgoingBody(byte[] bytes) {
        body = bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes);
    }

    /** Whether it has certainly not left, and will not any more. */
    boolean keep() {
        state.compareAndSet(State.HERE, State.KEPT);
        return state.get() == State.KEPT && contentLength() > 0;
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (state.compareAndSet(State.HERE, State.TAKEN)) {
            body.subscribe(subscriber);
        } else {
            subscriber.onSubscribe(new Nothing());
            subscriber.onError(new IOException("given up, or sent once already"));
        }
    }

    private static final class Nothing implements Flow.Subscription {

        @Override
        public void request(long items) {
            // There are none.
        }

        @Override
        public void cancel() {
            // Nothing was begun.
        }
    }
}
