package otp.system;

import java.util.Map;

/** An answer of the stand-in. */
public record Reply(int status, String body, Map<String, String> headers) {

    public static Reply accepted(String providerId, String to) {
        return new Reply(200, """
                {"messaging_product":"whatsapp","contacts":[{"input":"%s","wa_id":"%s"}],
                 "messages":[{"id":"%s","message_status":"accepted"}]}""".formatted(to, to, providerId), Map.of());
    }

    /** Meta's error object. */
    public static Reply error(int status, int code) {
        return new Reply(status, """
                {"error":{"message":"(#%d) refused","type":"OAuthException","code":%d,"fbtrace_id":"AbCdEf",
                 "error_data":{"messaging_product":"whatsapp","details":"refused"}}}""".formatted(code, code), Map.of());
    }
}
