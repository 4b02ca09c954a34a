package otp.sandbox.webhook;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import otp.sandbox.server.Server;

/** Posts to the server's webhook, signed, again and again with growing gaps until it answers 200. Meta goes on for days. */
@ApplicationScoped
public class SignedPost {

    private static final int ATTEMPTS = 10;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Signature signature;

    @Inject
    Server server;

    /** Hears of each attempt; {@code answer} is an HTTP status, 0 when nobody answered. */
    interface Attempts {
        void answered(int attempt, int answer);
    }

    void post(JsonNode payload, Attempts attempts) {
        byte[] body = WireJson.bytes(payload);
        HttpRequest request = HttpRequest.newBuilder(server.api().resolve("/otp/v1/webhooks/whatsapp"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", signature.of(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        post(request, attempts, 1);
    }

    private void post(HttpRequest request, Attempts attempts, int attempt) {
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).handle((response, failure) -> {
            int answer = failure == null ? response.statusCode() : 0;
            attempts.answered(attempt, answer);
            if (answer != 200 && attempt < ATTEMPTS) {
                scheduler.schedule(() -> post(request, attempts, attempt + 1), 1L << attempt - 1, TimeUnit.SECONDS);
            }
            return null;
        });
    }
}
