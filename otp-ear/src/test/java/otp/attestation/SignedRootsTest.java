package otp.attestation;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;

import otp.system.Answer;
import otp.system.Crowd;
import otp.system.Database;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.WhatsAppStub;

/** Roots as the database and the log of the node have them, made every second, while people come and go. */
class SignedRootsTest {

    private static final Pattern LINE = Pattern.compile("Audit root (\\d+) of acme: ([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+)");
    private static final int PEOPLE = 50;
    private static final AtomicInteger NEXT = new AtomicInteger(2_000_000);
    private static Database database;
    private static WhatsAppStub whatsApp;
    private static OtpServer server;
    private static OtpClient admin;
    private static OtpClient caller;

    @BeforeAll
    static void start() {
        database = Database.ofThisRun();
        whatsApp = WhatsAppStub.start();
        server = database.setup().talkingTo(whatsApp).with("OTP_AUDIT_ROOT_EVERY", "PT1S").start();
        admin = OtpClient.admin(server);
        caller = admin.application("acme", "{\"displayName\": \"Acme\"}", "caller");
    }

    @AfterAll
    static void stop() {
        server.close();
        whatsApp.close();
        database.close();
    }

    private static void awaitRoots(int more) {
        long before = roots();
        await().atMost(ofSeconds(60)).pollInterval(ofMillis(100)).until(() -> roots() >= before + more);
    }

    private static long roots() {
        return database.count("SELECT COUNT(*) FROM audit_root");
    }

    @Test
    void eachRootIsOnceInTheLogOfTheNodeWithTheStatementOfTheDatabase() {
        awaitRoots(3);
        List<Object[]> rows = database.rows("SELECT number, statement FROM audit_root WHERE number <= 3 ORDER BY number");

        assertThat(rows).extracting(row -> row[0]).containsExactly(1L, 2L, 3L);
        for (Object[] row : rows) {
            assertThat(LINE.matcher(server.console()).results().filter(line -> line.group(1).equals(row[0].toString()))
                    .map(line -> line.group(2))).containsExactly((String) row[1]);
        }
    }

    @Test
    void aStatementIsVerifiedByThePublishedKeys() throws Exception {
        awaitRoots(2);
        JWKSet published = JWKSet.parse(OtpClient.nobody(server).get("jwks.json").text());
        String previous = null;
        for (Object[] row : database.rows("SELECT statement FROM audit_root ORDER BY number")) {
            JWSObject statement = JWSObject.parse((String) row[0]);
            var key = published.getKeyByKeyId(statement.getHeader().getKeyID()).toECKey();
            assertThat(statement.verify(new ECDSAVerifier(key))).isTrue();
            assertThat(statement.getHeader().getType().getType()).isEqualTo("otp-audit-root+jwt");
            var claims = statement.getPayload().toJSONObject();
            assertThat(claims).containsEntry("iss", "https://otp.example.com/otp/v1/applications/acme").containsEntry("sub", "audit-root")
                    .containsEntry("application", "acme").containsKeys("number", "heads", "iat");
            assertThat(previous == null || previous.equals(claims.get("previous"))).isTrue();
            previous = (String) claims.get("hash");
        }
    }

    @Test
    void verifyingWhileACrowdStartsAndChecksRaisesNoFalseAlarm() {
        AtomicInteger verdicts = new AtomicInteger();
        var crowd = CompletableFuture.runAsync(() -> IntStream.range(0, 6).forEach(round -> Crowd.of(PEOPLE, number -> comesAndGoes())));
        while (!crowd.isDone()) {
            Answer verdict = admin.post("audit-events/verify", "{\"application\": \"acme\"}");
            assertThat(verdict.status()).as(verdict::toString).isEqualTo(200);
            assertThat(verdict.json().at("/intact").asBoolean()).as(verdict::toString).isTrue();
            verdicts.incrementAndGet();
        }
        crowd.join();
        assertThat(verdicts).hasPositiveValue();
        awaitRoots(2);
        assertThat(admin.post("audit-events/verify", "{\"application\": \"acme\"}").at("/intact")).isEqualTo("true");
    }

    private static Answer comesAndGoes() {
        String body = "{\"to\": \"+1415" + NEXT.getAndIncrement() + "\"}";
        Answer started = caller.post("verifications", body);
        assertThat(started.status()).as(started::toString).isEqualTo(201);
        caller.post("verifications/" + started.at("/id") + "/checks", "{\"code\": \"x00000\"}");
        return caller.post("verifications", body);
    }

    @Test
    void aSecondVerificationOfOneHolderWaitsItsTurn() {
        var crowd = Crowd.of(8, number -> admin.post("audit-events/verify", "{\"application\": \"acme\"}"));

        assertThat(crowd.outcomes().keySet()).isSubsetOf("200", "429 exports").contains("200");
        crowd.answers().stream().filter(answer -> answer.status() == 429)
                .forEach(answer -> assertThat(answer.header("Retry-After")).isNotNull());
        assertThat(admin.post("audit-events/verify", "{\"application\": \"acme\"}").status()).isEqualTo(200);
    }

    @Test
    void rootsAreNumberedWithoutGaps() {
        awaitRoots(2);
        var numbers = database.rows("SELECT number FROM audit_root ORDER BY number").stream().map(row -> (Long) row[0]).toList();
        assertThat(numbers).containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
}
