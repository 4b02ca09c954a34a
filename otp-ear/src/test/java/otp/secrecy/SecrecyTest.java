package otp.secrecy;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.MySqlSchema;
import otp.system.MySqlTest;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.Send;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** Whoever holds the database and a log at level TRACE holds no code, no key and no phone number. */
@MySqlTest
class SecrecyTest {

    private static final int PENDING = 50;
    private static final String DEFINITION = """
            {"displayName": "Secrecy", "policy": {"codeLength": 10, "codeLifetime": "PT10M", "resendCooldown": "PT0S"}, "limits": {
             "sendsPerRecipient": {"count": 500, "per": "PT1H"}, "startsPerClientIp": {"count": 500, "per": "PT1H"}}}""";

    private final MySqlSchema schema = MySqlSchema.create();
    private final WhatsAppStub whatsApp = WhatsAppStub.start();
    private final Credentials credentials = new Credentials();
    private OtpServer server;
    private OtpClient caller;

    @BeforeEach
    void startTheNode() {
        server = credentials.configure(ServerSetup.on(schema)).talkingTo(whatsApp).with("OTP_LOG_LEVEL", "TRACE").start();
        OtpClient admin = OtpClient.nobody(server).as(credentials.adminKey());
        assertThat(admin.put("applications/secrecy", DEFINITION).status()).isEqualTo(201);
        Answer key = admin.post("applications/secrecy/keys", "{\"roles\": [\"caller\", \"support\"], \"label\": \"test\"}");
        caller = OtpClient.nobody(server).as(credentials.issued(key.at("/key")));
    }

    @AfterEach
    void stopTheNode() {
        if (server != null) {
            server.close();
        }
        whatsApp.close();
        schema.close();
    }

    @Test
    void databaseAndTraceLogHoldNoCodeNoKeyAndNoNumberWhile50MessagesArePendingAndAfterTheRun() {
        whatsApp.pause();
        IntStream.range(0, PENDING).parallel().forEach(this::awaitStart);
        Evidence pending = Evidence.of(schema, server);
        assertThat(schema.query("SELECT id FROM message WHERE due_at IS NOT NULL")).hasSize(PENDING);

        whatsApp.resume();
        awaitMessages(PENDING);
        awaitNothingDue();
        assertThat(pending.leaks(secrets())).isEmpty();

        new Course(server, caller, whatsApp).run();
        awaitNothingDue();
        Evidence afterwards = Evidence.of(schema, server);
        assertThat(afterwards.texts().get("the log")).as("a log at level TRACE").contains("TRACE");
        assertThat(afterwards.leaks(secrets())).isEmpty();
        eventsNameNobody(afterwards);
    }

    private void eventsNameNobody(Evidence evidence) {
        List<Secret> claimed = List.of(Secret.text("a claimed number", Course.CLAIMED), Secret.text("its spelling", Course.CLAIMED_TOO));
        assertThat(evidence.only("audit_event").leaks(claimed)).isEmpty();
        assertThat(evidence.only("the log").leaks(claimed)).isEmpty();
        assertThat(schema.query("SELECT actor FROM audit_event WHERE event_type = 'lockout.released'"))
                .containsExactly("agent:j.doe +*******7788");
        assertThat(schema.count("SELECT COUNT(personal) FROM audit_event")).isGreaterThan(PENDING);
        assertThat(schema.query("SELECT HEX(personal) FROM audit_event WHERE personal IS NOT NULL")).doesNotHaveDuplicates();
    }

    /** A provider that stays silent for long makes starts wait for a probe. */
    private void awaitStart(int number) {
        await().alias("a start is accepted").atMost(ofSeconds(120)).pollInterval(ofMillis(200)).until(() -> start(number).status() == 201);
    }

    private Answer start(int number) {
        return caller.post("verifications", """
                {"to": "%s", "clientIp": "203.0.113.9", "contact": {"email": "%s"}}""".formatted(Course.to(number), Course.EMAIL));
    }

    private void awaitMessages(int count) {
        await().alias("all codes have arrived").atMost(ofSeconds(120)).pollInterval(ofMillis(100))
                .until(() -> IntStream.range(0, count).allMatch(number -> !whatsApp.sendsTo(Course.to(number)).isEmpty()));
    }

    private void awaitNothingDue() {
        await().alias("every message is settled").atMost(ofSeconds(120)).pollInterval(ofMillis(100))
                .until(() -> schema.query("SELECT id FROM message WHERE due_at IS NOT NULL LIMIT 1").isEmpty());
    }

    /** All that is known by now: the stand-in has been told the codes. */
    private List<Secret> secrets() {
        List<Secret> secrets = new ArrayList<>(credentials.secrets());
        secrets.add(Secret.text("an e-mail address", Course.EMAIL));
        IntStream.range(0, PENDING + Course.PEOPLE).mapToObj(Course::to).forEach(to -> {
            secrets.add(Secret.text("a number", to.substring(1)));
            secrets.add(Secret.text("a national number", to.substring(2)));
        });
        whatsApp.sends().stream().map(Send::parameter).filter(text -> text.matches("[0-9]{10}")).distinct()
                .forEach(code -> secrets.add(Secret.text("a code", code)));
        return secrets;
    }
}
