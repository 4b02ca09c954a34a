package otp.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import otp.system.Answer;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.Send;
import otp.system.WhatsAppStub;

/** Meta, telling a node what became of a message. */
record Webhook(OtpServer server) {

    Answer tells(Send send, String status) {
        String body = """
                {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages","value":{
                 "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},
                 "statuses":[{"id":"wamid.of-%s","status":"%s","timestamp":"1763800000","recipient_id":"%s",
                  "biz_opaque_callback_data":"%s"}]}}]}]}""".formatted(send.callback(), status, send.to(), send.callback());
        return OtpClient.nobody(server).with("X-Hub-Signature-256", "sha256=" + mac(body)).post("webhooks/whatsapp", body);
    }

    private static String mac(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(WhatsAppStub.APP_SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
