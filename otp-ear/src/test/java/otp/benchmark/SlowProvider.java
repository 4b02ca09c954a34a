package otp.benchmark;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.IOException;

import otp.system.Answer;
import otp.system.MySqlSchema;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/**
 * What starts cost while WhatsApp takes 5 s for each message, against one that answers at once, turn and turn about in one run; and what a
 * backlog costs the node's heap.
 */
public final class SlowProvider {

    private static final int ACCOUNTS = 400;
    private static final int WARM_UP_ROUNDS = 12;
    private static final int ROUNDS = 5;
    private static final int BACKLOG = 2_000;
    private static final String DEFINITION = """
            {"displayName": "Slow provider", "policy": {"codeLifetime": "PT10M"}, "limits": {
             "sendsPerRecipient": {"count": 500, "per": "PT1H"}, "startsPerClientIp": {"count": 1000000, "per": "PT1M"},
             "startsPerApplication": {"count": 1000000, "per": "PT1M"}}}""";
    private static final String WAITING = "SELECT COUNT(*) FROM message WHERE due_at IS NOT NULL";

    private final MySqlSchema schema;
    private final OtpServer server;
    private final SlowAnswers provider = new SlowAnswers(new Arrivals());
    private final OtpClient caller;

    private SlowProvider(MySqlSchema schema, OtpServer server, WhatsAppStub whatsApp) {
        whatsApp.answers(provider::take);
        this.schema = schema;
        this.server = server;
        this.caller = OtpClient.admin(server).application("slow", DEFINITION, "caller");
    }

    public static void main(String[] arguments) throws IOException {
        try (MySqlSchema schema = MySqlSchema.create(); WhatsAppStub whatsApp = WhatsAppStub.start();
                OtpServer server = ServerSetup.on(schema).talkingTo(whatsApp).with("OTP_WHATSAPP_MESSAGES_PER_SECOND", "1000").start()) {
            new SlowProvider(schema, server, whatsApp).measure();
        }
    }

    private void measure() throws IOException {
        for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
            starts(0, ACCOUNTS);
            drain();
        }
        for (int round = 1; round <= ROUNDS; round++) {
            Latencies quick = starts(0, ACCOUNTS);
            drain();
            provider.slowDown();
            Latencies slow = starts(0, ACCOUNTS);
            int waiting = waiting();
            drain();
            System.out.printf("round %d: start p50 %4.0f ms, p95 %4.0f ms; provider takes 5 s: p50 %4.0f ms, p95 %4.0f ms (p95 x %.2f),"
                    + " %d messages waiting at its end%n", round, quick.within(0.5), quick.within(0.95), slow.within(0.5),
                    slow.within(0.95), slow.within(0.95) / quick.within(0.95), waiting);
        }
        backlog();
    }

    /** People nobody has seen before, or a start would withdraw the message of the one before. */
    private void backlog() throws IOException {
        long before = LiveHeap.of(server.pid());
        provider.slowDown();
        Latencies latencies = starts(ACCOUNTS, BACKLOG);
        int waiting = waiting();
        long during = LiveHeap.of(server.pid());
        drain();
        System.out.printf("backlog of %d messages: heap in use after a full collection %d KiB before, %d KiB with it, %d KiB after;"
                + " p95 of the starts that made it %.0f ms%n", waiting, before, during, LiveHeap.of(server.pid()), latencies.within(0.95));
    }

    private Latencies starts(int first, int count) {
        Latencies latencies = new Latencies(count);
        Load.perSecond(count, number -> latencies.measure(number, () -> start(first + number)));
        return latencies;
    }

    /** Everybody comes from an address of their own, of the range for benchmarks (RFC 2544). */
    private void start(int account) {
        Answer answer = caller.post("verifications", """
                {"to": "+1415556%04d", "account": "a%d", "clientIp": "198.18.%d.%d"}""".formatted(2000 + account, account, account / 100,
                account % 100));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private int waiting() {
        return schema.count(WAITING);
    }

    private void drain() {
        provider.hurry();
        await().alias("everything is sent").atMost(ofSeconds(180)).pollInterval(ofMillis(200)).until(() -> waiting() == 0);
        Quiet.await(server.pid());
    }
}
