package otp.hubspot;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.settings.HubSpotSettings;

/**
 * Connections to HubSpot, kept alive. A request as a whole ends within a time, and an answer within a size: the JDK's client breaks the
 * connection then, where RESTEasy's reads what is left of a body, however long that takes, before it lets go.
 */
@ApplicationScoped
public class HubSpotConnection {

    /** As many requests as may be under way at once. */
    static final int REQUESTS = 8;
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration LONGEST = CONNECT.plusSeconds(8);
    /** After this time connections are made anew, so that HubSpot's DNS is followed. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private HubSpotSettings settings;
    private Clock clock;
    private Duration longest;
    private HttpClient client;
    private Instant opened;

    protected HubSpotConnection() {
        // CDI proxy
    }

    @Inject
    public HubSpotConnection(HubSpotSettings settings, Clock clock) {
        this(settings, clock, LONGEST);
    }

    HubSpotConnection(HubSpotSettings settings, Clock clock, Duration longest) {
        this.settings = settings;
        this.clock = clock;
        this.longest = longest;
    }

    /** The body of the answer is null when it was too long. */
    HttpResponse<byte[]> send(String method, String path, byte[] body) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(request(method, path, body),
                head -> new BoundedBody(MOST_BYTES));
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no answer in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private HttpRequest request(String method, String path, byte[] body) {
        String base = settings.url().toString();
        URI uri = URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
        var content = body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        return HttpRequest.newBuilder(uri).method(method, content).header("Authorization", "Bearer " + settings.accessToken())
                .header("Accept", "application/json").header("Content-Type", "application/json").build();
    }

    private synchronized HttpClient client() {
        Instant now = clock.instant();
        if (client == null || !now.isBefore(opened.plus(LIFE))) {
            client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER).build();
            opened = now;
        }
        return client;
    }
}
