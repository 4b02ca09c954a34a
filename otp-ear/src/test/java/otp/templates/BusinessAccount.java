package otp.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.system.Answer;
import otp.system.Database;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.Probe;
import otp.system.Reply;
import otp.system.Send;
import otp.system.WhatsAppStub;

/** A node, its business account, and one application with the default definition. */
final class BusinessAccount implements AutoCloseable {

    static final MetaTemplate CODE = MetaTemplate.code("tmpl_otp_code", "en_US");
    static final MetaTemplate RETRY = MetaTemplate.code("tmpl_otp_retry", "en_US");
    static final MetaTemplate LOCKED = MetaTemplate.notice("tmpl_otp_locked", "en_US");

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database = Database.ofThisRun();
    private final WhatsAppStub whatsApp = WhatsAppStub.start();
    private final OtpServer server;
    private final OtpClient caller;
    private int numbers;

    BusinessAccount() {
        whatsApp.templates(() -> MetaTemplate.list(CODE, RETRY, LOCKED));
        server = database.setup().talkingTo(whatsApp).start();
        caller = OtpClient.admin(server).application("acme", "{\"displayName\":\"Acme\"}", "caller");
    }

    OtpClient caller() {
        return caller;
    }

    OtpClient nobody() {
        return OtpClient.nobody(server);
    }

    void has(MetaTemplate... templates) {
        whatsApp.templates(() -> MetaTemplate.list(templates));
    }

    void tells(Reply answer) {
        whatsApp.templates(() -> answer);
    }

    int readings() {
        return whatsApp.readings();
    }

    /** Somebody at Meta's has changed something, as a webhook would have told. */
    void hints() {
        Object now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        database.execute("DELETE FROM template_hint");
        database.execute("INSERT INTO template_hint (id, hinted_at) VALUES (1, ?)", now);
    }

    Answer asked() {
        return OtpClient.admin(server).get("templates");
    }

    /** Until the account has been read after this moment, by an administrator who keeps asking. */
    JsonNode administratorSees() {
        int before = readings();
        await().atMost(LONG_ENOUGH).until(() -> asked().status() != 0 && readings() > before);
        Answer told = asked();
        assertThat(told.status()).as(told::toString).isEqualTo(200);
        return told.json();
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    static JsonNode template(JsonNode seen, String name, String language) {
        return StreamSupport.stream(seen.get("templates").spliterator(), false)
                .filter(one -> one.get("name").asText().equals(name) && one.get("language").asText().equals(language)).findFirst()
                .orElseThrow();
    }

    /** The check {@code templates} as the load balancer and an operator see it. */
    JsonNode check() {
        try {
            JsonNode health = JSON.readTree(Probe.get(server.health("ready")).body());
            return StreamSupport.stream(health.get("checks").spliterator(), false)
                    .filter(check -> check.get("name").asText().equals("templates")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean ready() {
        return Probe.status(server.health("ready")) == 200;
    }

    void awaitReadings(int atLeast) {
        await().atMost(LONG_ENOUGH).until(() -> readings() >= atLeast);
    }

    String newNumber() {
        return "+1415555%04d".formatted(2000 + numbers++);
    }

    Answer starts(String to, String language) {
        return caller.post("verifications", "{\"to\":\"" + to + "\",\"language\":\"" + language + "\"}");
    }

    Answer checks(String verification, String code) {
        return caller.post("verifications/" + verification + "/checks", "{\"code\":\"" + code + "\"}");
    }

    /** What came to this number first. */
    Send message(String to) {
        return message(to, 1);
    }

    /** @param which from 1 */
    Send message(String to, int which) {
        return await().atMost(LONG_ENOUGH).until(() -> messages(to), sent -> sent.size() >= which).get(which - 1);
    }

    /** A template in that language is not found. */
    void lacks(String language) {
        whatsApp.answers(send -> send.language().equals(language) ? Reply.error(404, 132001)
                : Reply.accepted("wamid." + send.callback(), send.to()));
    }

    void sendsAsUsual() {
        whatsApp.answersAsUsual();
    }

    List<Send> messages(String to) {
        return whatsApp.sends().stream().filter(send -> to.endsWith(send.to())).toList();
    }

    String log() {
        return server.log();
    }

    @Override
    public void close() {
        server.close();
        whatsApp.close();
        database.close();
    }

    static Reply silent() {
        return new Reply(401, "{\"error\":{\"message\":\"the words of Meta\",\"code\":190}}", Map.of());
    }
}
