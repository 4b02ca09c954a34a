package otp.sandbox.webhook;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.sandbox.phone.Message;
import otp.sandbox.phone.Messages;
import otp.sandbox.phone.Report;
import otp.sandbox.server.Server;

/** Posts delivery statuses to the server, signed, again and again with growing gaps until it answers 200. Meta goes on for days. */
@ApplicationScoped
public class Webhook {

    private static final int ATTEMPTS = 10;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Messages messages;

    @Inject
    StatusPayload payload;

    @Inject
    Signature signature;

    @Inject
    Server server;

    void tell(Message message, Report report) {
        byte[] body = WireJson.bytes(payload.of(message, report));
        HttpRequest request = HttpRequest.newBuilder(server.api().resolve("/otp/v1/webhooks/whatsapp"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", signature.of(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        post(request, message.id(), report, 1);
    }

    private void post(HttpRequest request, String id, Report report, int attempt) {
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).handle((response, failure) -> {
            int answer = failure == null ? response.statusCode() : 0;
            messages.change(id, message -> Optional.of(message.answered(report.status(), attempt, answer)));
            if (answer != 200 && attempt < ATTEMPTS) {
                scheduler.schedule(() -> post(request, id, report, attempt + 1), 1L << attempt - 1, TimeUnit.SECONDS);
            }
            return null;
        });
    }
}
