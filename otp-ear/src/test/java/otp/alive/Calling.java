package otp.alive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** Calls somebody who may be down, behind a breaker that opens after four failures. */
@ApplicationScoped
public class Calling {

    public static final int FAILURES_UNTIL_OPEN = 4;

    @CircuitBreaker(requestVolumeThreshold = FAILURES_UNTIL_OPEN, failureRatio = 1.0, delay = 60_000)
    public void call(URI uri) throws IOException, InterruptedException {
        if (HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode() != 200) {
            throw new IOException("refused");
        }
    }
}
