package otp.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Connections to one provider, kept alive. A request as a whole ends within a time, and an answer within a size; the connection is broken
 * then. No redirect is followed. A provider's DNS is: the client looks the address up for every request, and keeps connections by address.
 */
public final class ProviderConnection {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI base;
    private final String token;
    private final Duration longest;
    private final int mostBytes;

    /**
     * @param base what paths are appended to
     * @param longest for a request from its beginning to the last byte of its answer
     */
    public ProviderConnection(URI base, String token, Duration longest, int mostBytes) {
        this.base = base;
        this.token = token;
        this.longest = longest;
        this.mostBytes = mostBytes;
    }

    /**
     * @param path with its query, encoded
     * @return its body is null when it was too long
     * @throws IOException no answer; {@link BrokenExchange} tells whether the request has left
     */
    public HttpResponse<byte[]> send(String method, String path, byte[] body) throws IOException {
        var outgoing = new OutgoingBody(body);
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request(method, path, outgoing),
                head -> new BoundedBody(mostBytes));
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw fault(outgoing, new IOException(e.getCause()));
        } catch (TimeoutException e) {
            IOException fault = fault(outgoing, new HttpTimeoutException("no answer in time"));
            answer.cancel(true);
            throw fault;
        } catch (InterruptedException e) {
            IOException fault = fault(outgoing, new InterruptedIOException());
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw fault;
        }
    }

    private static IOException fault(OutgoingBody outgoing, IOException fault) {
        return outgoing.keep() ? new RequestNotSentException(fault) : fault;
    }

    private HttpRequest request(String method, String path, OutgoingBody body) {
        String address = base.toString();
        URI uri = URI.create((address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + path);
        return HttpRequest.newBuilder(uri).method(method, body).header("Authorization", "Bearer " + token)
                .header("Accept", "application/json").header("Content-Type", "application/json").build();
    }
}
