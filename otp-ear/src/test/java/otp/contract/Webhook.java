package otp.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import otp.system.Answer;
import otp.system.Send;
import otp.system.WhatsAppStub;

/** Meta, telling what became of messages. */
final class Webhook {

    private static final String PATH = "/otp/v1/webhooks/whatsapp";

    private Webhook() {}

    static Answer tells(String... statuses) {
        return signed(envelope(List.of(statuses)));
    }

    static Answer signed(String body) {
        return posts(body, "sha256=" + HexFormat.of().formatHex(mac(body.getBytes(UTF_8))));
    }

    /** @param signature null: none */
    static Answer posts(String body, String signature) {
        return signature == null ? Wire.send("POST", PATH, body.getBytes(UTF_8), "Content-Type", "application/json")
                : Wire.send("POST", PATH, body.getBytes(UTF_8), "Content-Type", "application/json", "X-Hub-Signature-256", signature);
    }

    static String envelope(List<String> statuses) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages","value":{
                 "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},
                 "statuses":[%s]}}]}]}""".formatted(String.join(",", statuses));
    }

    static String status(Send send, String status) {
        return status(send.callback(), send.to(), status, "");
    }

    static String failed(Send send, int code) {
        return status(send.callback(), send.to(), "failed", ",\"errors\":[{\"code\":" + code + ",\"title\":\"Message undeliverable\"}]");
    }

    static String status(String callback, String to, String status, String more) {
        return """
                {"id":"wamid.of-%s","status":"%s","timestamp":"1763800000","recipient_id":"%s","biz_opaque_callback_data":"%s",
                 "pricing":{"billable":true,"pricing_model":"PMP","type":"regular","category":"authentication"}%s}"""
                .formatted(callback, status, to, callback, more);
    }

    private static byte[] mac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(WhatsAppStub.APP_SECRET.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
