package otp.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A call of Meta's, telling what became of messages. */
public final class StatusCall {

    public static final String PATH = "/otp/v1/webhooks/whatsapp";
    public static final String SIGNATURE = "X-Hub-Signature-256";
    public static final String NUMBER = "106540352242922";
    public static final String ACCOUNT = "102290129340398";

    private StatusCall() {}

    public static Answer tell(OtpServer server, String... statuses) {
        String body = body(List.of(statuses));
        return OtpClient.nobody(server).with(SIGNATURE, signature(body)).post(PATH, body);
    }

    /** That something became of a template of our account. */
    public static Answer tellOfTemplate(OtpServer server, String template, String event) {
        String body = """
                {"object":"whatsapp_business_account","entry":[{"id":"%s","time":1763800000,"changes":[
                 {"field":"message_template_status_update","value":{"event":"%s","message_template_id":1,
                  "message_template_name":"%s","message_template_language":"en_US","reason":"NONE"}}]}]}"""
                .formatted(ACCOUNT, event, template);
        return OtpClient.nobody(server).with(SIGNATURE, signature(body)).post(PATH, body);
    }

    public static String body(List<String> statuses) {
        return body(NUMBER, statuses);
    }

    public static String body(String number, List<String> statuses) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"%s","changes":[{"field":"messages","value":{
                 "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"%s"},
                 "statuses":[%s]}}]}]}""".formatted(ACCOUNT, number, String.join(",", statuses));
    }

    public static String status(String callback, String to, String status, String more) {
        return """
                {"id":"wamid.of-%s","status":"%s","timestamp":"1763800000","recipient_id":"%s","biz_opaque_callback_data":"%s",
                 "pricing":{"billable":true,"pricing_model":"PMP","type":"regular","category":"authentication"}%s}"""
                .formatted(callback, status, to, callback, more);
    }

    /** As somebody is told of who has no number to show. */
    public static String withoutNumber(String callback, String status) {
        return """
                {"id":"wamid.of-%s","status":"%s","timestamp":"1763800000","recipient_user_id":"US.13491208655302741918",
                 "biz_opaque_callback_data":"%s"}""".formatted(callback, status, callback);
    }

    public static String withoutCallback(String providerId, String status) {
        return "{\"id\":\"%s\",\"status\":\"%s\",\"timestamp\":\"1763800000\",\"recipient_id\":\"14155552671\"}".formatted(providerId,
                status);
    }

    public static String signature(String body) {
        return "sha256=" + HexFormat.of().formatHex(mac(body.getBytes(UTF_8)));
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
