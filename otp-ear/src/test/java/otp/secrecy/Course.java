package otp.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import otp.system.Answer;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.WhatsAppStub;

/** Everything that happens to people, and everything that callers get wrong with secrets in their hands. */
final class Course {

    static final String EMAIL = "ada.unmistakable@example.com";
    /** Somebody else's number, which support writes down in two spellings. */
    static final String CLAIMED = "+14155557788";
    static final String CLAIMED_TOO = "(415) 555-7788";
    static final int PEOPLE = 4;
    private static final int FIRST = 50;

    private final OtpServer server;
    private final OtpClient caller;
    private final WhatsAppStub whatsApp;

    Course(OtpServer server, OtpClient caller, WhatsAppStub whatsApp) {
        this.server = server;
        this.caller = caller;
        this.whatsApp = whatsApp;
    }

    /** E.164. */
    static String to(int number) {
        return "+1415555%04d".formatted(3200 + number);
    }

    void run() {
        approves(to(FIRST));
        locksOut(to(FIRST + 1));
        repeats(to(FIRST + 2));
        mistakes(to(FIRST + 3));
    }

    private void approves(String to) {
        String id = start(caller, to).at("/id");
        String dead = whatsApp.awaitCode(to, 1);
        expect(201, caller.post("verifications/" + id + "/resends", "{}"));
        String code = whatsApp.awaitCode(to, 2);
        expect(422, check(id, dead));
        expect(200, check(id, code));
        expect(409, check(id, code));
    }

    private void locksOut(String to) {
        String id = start(caller, to).at("/id");
        expect(422, check(id, "x1"));
        whatsApp.awaitCode(to, 2);
        expect(422, check(id, "x2"));
        String code = whatsApp.awaitCode(to, 3);
        expect(423, check(id, "x3"));
        expect(423, check(id, code));
        expect(423, caller.post("verifications", body(to)));
        whatsApp.awaitCode(to, 4);
        reports(to);
        letsIn(to);
    }

    /** Support finds the lockout by the number, in every way that it can and cannot, and ends it. */
    private void letsIn(String to) {
        String number = "{\"to\": \"" + to + "\", \"account\": \"" + to + "\"";
        expect(400, caller.post("lockouts/search", number + ", \"" + to + "\": 1}"));
        expect(400, caller.post("lockouts/search", number + ", \"cursor\": \"" + to + "\"}"));
        expect(400, caller.post("lockouts/search", "{\"account\": \"" + to + "00000\"}"));
        String id = expect(200, caller.post("lockouts/search", number + "}")).at("/items/0/id");
        expect(200, caller.get("lockouts/" + id));
        OtpClient once = caller.with("Idempotency-Key", UUID.randomUUID().toString());
        String release = "{\"agent\": \"j.doe " + CLAIMED + "\", \"reason\": \"called back from " + CLAIMED_TOO + "\"}";
        expect(400, once.post("lockouts/" + id + "/release", "{\"agent\": \"j.doe\", \"" + to + "\": 1}"));
        Answer released = expect(200, once.post("lockouts/" + id + "/release", release));
        assertThat(once.post("lockouts/" + id + "/release", release).text()).isEqualTo(released.text());
        whatsApp.awaitCode(to, 5);
    }

    private void repeats(String to) {
        OtpClient once = caller.with("Idempotency-Key", UUID.randomUUID().toString());
        String id = start(once, to).at("/id");
        assertThat(start(once, to).at("/id")).isEqualTo(id);
        String code = whatsApp.awaitCode(to, 1);
        OtpClient again = caller.with("Idempotency-Key", UUID.randomUUID().toString());
        String check = "{\"code\": \"" + code + "\"}";
        Answer approved = expect(200, again.post("verifications/" + id + "/checks", check));
        assertThat(again.post("verifications/" + id + "/checks", check).text()).isEqualTo(approved.text());
        expect(422, again.post("verifications/" + id + "/checks", "{\"code\": \"x1\"}"));
    }

    private void mistakes(String to) {
        String id = start(caller, to).at("/id");
        String code = whatsApp.awaitCode(to, 1);
        String checks = "verifications/" + id + "/checks";
        expect(400, caller.post(checks, "{\"code\": " + code + "}"));
        expect(400, caller.post(checks, "{\"code\": \"" + code + "\""));
        expect(400, caller.post(checks, "{\"code\": \"" + code + "\", \"" + to + "\": 1}"));
        expect(400, caller.post(checks, "{\"code\": \"" + code + "\", \"action\": \"pay\"}"));
        expect(415, caller.with("Content-Type", "text/plain").post(checks, code));
        expect(404, caller.post("verifications/" + UUID.randomUUID() + "/checks", "{\"code\": \"" + code + "\"}"));
        expect(400, caller.post("verifications", "{\"to\": \"" + to + "\", \"" + to + "\": \"" + code + "\"}"));
        expect(400, caller.post("verifications", "{\"to\": \"" + to + "00000\"}"));
        expect(400, caller.post("verifications", "{\"to\": \"" + to + "\", \"account\": \"+4930123456\"}"));
        expect(401, OtpClient.nobody(server).with("Authorization", "Basic " + code).post(checks, "{\"code\": \"" + code + "\"}"));
        expect(401, OtpClient.nobody(server).as("otp_nobody_" + code).post(checks, "{}"));
        expect(204, caller.delete("verifications/" + id));
    }

    /** Delivery reports as Meta signs them, one with a signature that is wrong, one that is no JSON. */
    private void reports(String to) {
        String message = whatsApp.sendsTo(to).get(0).callback();
        String report = """
                {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{"field": "messages", "value": {
                 "messaging_product": "whatsapp", "metadata": {"display_phone_number": "15550100", "phone_number_id": "106540352242922"},
                 "statuses": [{"id": "wamid.stub1", "status": "delivered", "timestamp": "1795380000", "recipient_id": "%s",
                 "biz_opaque_callback_data": "%s"}]}}]}]}""".formatted(to.substring(1), message);
        OtpClient meta = OtpClient.nobody(server);
        expect(200, meta.with("X-Hub-Signature-256", signature(report)).post("webhooks/whatsapp", report));
        expect(401, meta.with("X-Hub-Signature-256", signature("another")).post("webhooks/whatsapp", report));
        String broken = report.substring(0, report.length() - 3);
        assertThat(meta.with("X-Hub-Signature-256", signature(broken)).post("webhooks/whatsapp", broken).status()).isLessThan(500);
    }

    private static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(WhatsAppStub.APP_SECRET.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer start(OtpClient caller, String to) {
        return expect(201, caller.post("verifications", body(to)));
    }

    private static String body(String to) {
        return """
                {"to": "%s", "clientIp": "203.0.113.9", "nonce": "n-1", "contact": {"email": "%s"}}""".formatted(to, EMAIL);
    }

    private Answer check(String id, String code) {
        return caller.post("verifications/" + id + "/checks", "{\"code\": \"" + code + "\"}");
    }

    private static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer::toString).isEqualTo(status);
        return answer;
    }
}
