package otp.budget;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import otp.system.Answer;
import otp.system.MySqlSchema;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** A node on MySQL and a caller with every limit on. */
final class Node implements AutoCloseable {

    private static final String DEFINITION = """
            {"displayName": "Budget", "policy": {"resendCooldown": "PT0S"}, "limits": {
             "sendsPerRecipient": {"count": 500, "per": "PT1H"}, "startsPerClientIp": {"count": 500, "per": "PT1H"}}}""";

    private final MySqlSchema schema = MySqlSchema.create();
    private final WhatsAppStub whatsApp = WhatsAppStub.start();
    private final OtpServer server;
    private final AtomicInteger accounts = new AtomicInteger();
    private OtpClient caller;

    private Node(String logLevel) {
        server = ServerSetup.on(schema).talkingTo(whatsApp).with("OTP_LOG_LEVEL", logLevel).launch();
    }

    static Node start() {
        return start("INFO");
    }

    /** A node whose log has every statement. */
    static Node startWithStatementsLogged() {
        return start("DEBUG");
    }

    private static Node start(String logLevel) {
        Node node = new Node(logLevel);
        try {
            node.server.awaitReady();
            node.caller = OtpClient.admin(node.server).application("budget", DEFINITION, "caller", "support", "auditor");
            return node;
        } catch (RuntimeException | Error e) {
            node.close();
            throw e;
        }
    }

    MySqlSchema schema() {
        return schema;
    }

    String log() {
        return server.log();
    }

    /** Somebody with an account and a number of their own. */
    Person person() {
        return new Person(this, accounts.incrementAndGet());
    }

    String awaitCode(String to, int count) {
        return whatsApp.awaitCode(to, count);
    }

    Answer start(String to, String account) {
        return caller.post("verifications", """
                {"to": "%s", "account": "%s", "clientIp": "203.0.113.9"}""".formatted(to, account));
    }

    Answer search(String filter) {
        return Person.expect(200, caller.post("lockouts/search", filter));
    }

    Answer searchVerifications(String filter) {
        return Person.expect(200, caller.post("verifications/search", filter));
    }

    Answer searchEvents(String filter) {
        return Person.expect(200, caller.post("audit-events/search", filter));
    }

    /** As an administrator of every application. */
    Answer searchAllEvents(String filter) {
        return Person.expect(200, OtpClient.admin(server).post("audit-events/search", filter));
    }

    Answer readLockout(String id) {
        return Person.expect(200, caller.get("lockouts/" + id));
    }

    Answer release(String id) {
        return Person.expect(200, caller.post("lockouts/" + id + "/release", "{\"agent\": \"j.doe\", \"reason\": \"called back\"}"));
    }

    /** Holds every answer of the provider, so that what follows a delivery does not mix with what a request does. */
    void holdDeliveries() {
        awaitNothingDue();
        whatsApp.pause();
    }

    void resumeDeliveries() {
        whatsApp.resume();
        awaitNothingDue();
    }

    private void awaitNothingDue() {
        await().alias("every message is settled").atMost(ofSeconds(30)).pollInterval(ofMillis(20))
                .until(() -> schema.query("SELECT id FROM message WHERE due_at IS NOT NULL LIMIT 1").isEmpty());
    }

    @Override
    public void close() {
        server.close();
        whatsApp.close();
        schema.close();
    }

    /** Whose account is warm once started. */
    record Person(Node node, int number) {

        String account() {
            return "person " + number;
        }

        String to() {
            return "+1415555%04d".formatted(2000 + number);
        }

        Answer start() {
            return expect(201, node.start(to(), "person " + number));
        }

        Answer check(String id, String code, int status) {
            return expect(status, node.caller.post("verifications/" + id + "/checks", "{\"code\": \"" + code + "\"}"));
        }

        Answer startWithKey() {
            OtpClient once = node.caller.with("Idempotency-Key", UUID.randomUUID().toString());
            return expect(201, once.post("verifications", """
                    {"to": "%s", "account": "person %d", "clientIp": "203.0.113.9"}""".formatted(to(), number)));
        }

        Answer act(String id, String act) {
            return expect(201, node.caller.post("verifications/" + id + "/" + act, "{}"));
        }

        Answer read(String id) {
            return expect(200, node.caller.get("verifications/" + id));
        }

        Answer cancel(String id) {
            return expect(204, node.caller.delete("verifications/" + id));
        }

        private static Answer expect(int status, Answer answer) {
            assertThat(answer.status()).as(answer::toString).isEqualTo(status);
            return answer;
        }
    }
}
