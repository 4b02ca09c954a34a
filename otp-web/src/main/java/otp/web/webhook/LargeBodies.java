package otp.web.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import otp.web.problem.ProblemException;
import otp.web.problem.Problems;
import otp.web.request.BoundedBody;

/**
 * Holds only a few large bodies at a time: a signature is over the whole body, so anybody can make this node read one. Who finds no room is
 * told to come again, which a provider does.
 */
@ApplicationScoped
public class LargeBodies {

    private static final int AT_ONCE = 8;
    private static final int SMALL = 64 * 1024;
    private static final int COME_AGAIN_SECONDS = 1;

    private final Semaphore room = new Semaphore(AT_ONCE);

    public byte[] read(InputStream stream, HttpHeaders headers, int limit) throws IOException {
        int announced = headers.getLength();
        if (announced >= 0 && announced <= SMALL) {
            return BoundedBody.bytes(stream, headers, SMALL);
        }
        if (!room.tryAcquire()) {
            throw new ProblemException(Problems.rateLimited("webhook-bodies", COME_AGAIN_SECONDS));
        }
        try {
            return BoundedBody.bytes(stream, headers, limit);
        } finally {
            room.release();
        }
    }
}
