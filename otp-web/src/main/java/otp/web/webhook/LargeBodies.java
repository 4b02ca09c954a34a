package otp.web.webhook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
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

    /**
     * One that does not say how large it is shows by its beginning that it is small.
     *
     * @param limit more than is small
     */
    public byte[] read(InputStream stream, HttpHeaders headers, int limit) throws IOException {
        if (headers.getLength() > SMALL) {
            return large(stream, headers, limit);
        }
        byte[] beginning = stream.readNBytes(SMALL + 1);
        return beginning.length <= SMALL ? beginning
                : large(new SequenceInputStream(new ByteArrayInputStream(beginning), stream), headers, limit);
    }

    private byte[] large(InputStream stream, HttpHeaders headers, int limit) throws IOException {
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
