package otp.benchmark;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import otp.system.MySqlSchema;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.Send;
import otp.system.ServerSetup;
import otp.system.StatusCall;
import otp.system.WhatsAppStub;

/**
 * 500 signed webhooks a second, each with a status of a real message: how long each answer takes from the moment the call was due, whether or
 * not the ones before were answered, and when everything is applied. A message is told of three times, a second apart.
 */
public final class Webhooks {

    private static final int PER_SECOND = 500;
    private static final List<String> STATUSES = List.of("sent", "delivered", "read");
    private static final String DEFINITION = """
            {"displayName": "Webhooks", "limits": {"startsPerApplication": {"count": 1000000, "per": "PT1M"},
             "sendsPerRecipient": {"count": 500, "per": "PT1H"}}}""";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final MySqlSchema schema;
    private final OtpServer server;
    private final WhatsAppStub whatsApp;
    private final OtpClient caller;
    private int people;

    private Webhooks(MySqlSchema schema, OtpServer server, WhatsAppStub whatsApp) {
        this.schema = schema;
        this.server = server;
        this.whatsApp = whatsApp;
        this.caller = OtpClient.admin(server).application("webhooks", DEFINITION, "caller");
    }

    public static void main(String[] arguments) {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        try (MySqlSchema schema = MySqlSchema.create(); WhatsAppStub whatsApp = WhatsAppStub.start();
                OtpServer server = ServerSetup.on(schema).talkingTo(whatsApp).with("OTP_WHATSAPP_MESSAGES_PER_SECOND", "1000").start()) {
            var webhooks = new Webhooks(schema, server, whatsApp);
            webhooks.measure("warming up", 6);
            webhooks.measure("warming up", 6);
            for (int round = 1; round <= 3; round++) {
                webhooks.measure("round " + round, seconds);
            }
        }
    }

    private void measure(String name, int seconds) {
        List<String> bodies = bodies(seconds * PER_SECOND);
        Quiet.await(server.pid());
        long[] micros = new long[bodies.size()];
        AtomicInteger refused = new AtomicInteger();
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        long begun = System.nanoTime();
        for (int call = 0; call < micros.length; call++) {
            long due = begun + TimeUnit.SECONDS.toNanos(call) / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int number = call;
            answers.add(http.sendAsync(request(bodies.get(call)), BodyHandlers.discarding()).handle((answer, failure) -> {
                micros[number] = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
                refused.addAndGet(taken(answer) ? 0 : 1);
                return null;
            }));
        }
        long given = System.nanoTime();
        answers.forEach(CompletableFuture::join);
        int left = waiting();
        await().atMost(ofSeconds(600)).pollInterval(ofMillis(100)).until(() -> waiting() == 0);
        double applied = (System.nanoTime() - given) / 1e9;
        print(name, micros, refused.get(), left, applied);
    }

    private static boolean taken(HttpResponse<Void> answer) {
        return answer != null && answer.statusCode() == 200;
    }

    private void print(String name, long[] micros, int refused, int left, double applied) {
        Arrays.sort(micros);
        System.out.printf("%s: %d webhooks, %d refused; ms: median %.1f, p95 %.1f, p99 %.1f, most %.1f; over 1 s: %d; waiting at the last"
                + " answer: %d, all applied %.1f s after the last call; read: %d of %d%n", name, micros.length, refused, at(micros, 0.5),
                at(micros, 0.95), at(micros, 0.99), at(micros, 1), Arrays.stream(micros).filter(one -> one > 1_000_000).count(), left,
                applied,
                schema.count("SELECT COUNT(*) FROM message WHERE status = 'READ'"), people);
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1000.0;
    }

    private int waiting() {
        return schema.count("SELECT COUNT(*) FROM delivery_report");
    }

    private HttpRequest request(String body) {
        return HttpRequest.newBuilder(server.uri().resolve(StatusCall.PATH)).timeout(ofSeconds(30))
                .header("Content-Type", "application/json").header(StatusCall.SIGNATURE, StatusCall.signature(body))
                .POST(BodyPublishers.ofString(body)).build();
    }

    /** Each status of a second's messages, then the next status of them. */
    private List<String> bodies(int count) {
        List<Send> sends = messages((count + STATUSES.size() - 1) / STATUSES.size());
        List<String> bodies = new ArrayList<>();
        for (int from = 0; from < sends.size(); from += PER_SECOND) {
            List<Send> together = sends.subList(from, Math.min(from + PER_SECOND, sends.size()));
            STATUSES.forEach(status -> together.forEach(
                    send -> bodies.add(StatusCall.body(List.of(StatusCall.status(send.callback(), send.to(), status, ""))))));
        }
        return bodies;
    }

    private List<Send> messages(int count) {
        int first = people;
        int before = whatsApp.sends().size();
        people += count;
        Load.perSecond(count, person -> {
            var answer = caller.post("verifications", "{\"to\": \"+1415%07d\"}".formatted(5_562_000 + first + person));
            if (answer.status() != 201) {
                throw new IllegalStateException(answer.toString());
            }
        });
        await().atMost(ofSeconds(120)).pollInterval(ofMillis(100))
                .until(() -> whatsApp.sends().size() >= before + count
                        && schema.count("SELECT COUNT(*) FROM message WHERE due_at IS NOT NULL") == 0);
        return whatsApp.sends().subList(before, before + count);
    }
}
