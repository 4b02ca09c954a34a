package otp.sandbox.demo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.sandbox.server.Server;

/** The server's own API over HTTP, as any caller uses it. */
@ApplicationScoped
public class OtpApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    @Inject
    Server server;

    HttpResponse<String> get(String path, String token) throws IOException {
        return send(request(path, token).GET());
    }

    HttpResponse<String> put(String path, String body) throws IOException {
        return send(request(path, server.adminKey()).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String body) throws IOException {
        return send(request(path, server.adminKey()).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    String adminKey() {
        return server.adminKey();
    }

    private HttpRequest.Builder request(String path, String token) {
        URI address = server.api().resolve("/otp/v1/" + path);
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
