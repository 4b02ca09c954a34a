package otp.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

import otp.system.Answer;
import otp.system.Send;
import otp.system.StatusCall;

/** Meta, telling what became of messages. */
final class Webhook {

    private Webhook() {}

    static Answer tells(String... statuses) {
        return signed(envelope(List.of(statuses)));
    }

    static Answer signed(String body) {
        return posts(body, StatusCall.signature(body));
    }

    /** @param signature null: none */
    static Answer posts(String body, String signature) {
        return signature == null ? Wire.send("POST", StatusCall.PATH, body.getBytes(UTF_8), "Content-Type", "application/json")
                : Wire.send("POST", StatusCall.PATH, body.getBytes(UTF_8), "Content-Type", "application/json", StatusCall.SIGNATURE,
                        signature);
    }

    /** In chunks. */
    static Answer streams(String body) {
        return Wire.stream("POST", StatusCall.PATH, body.getBytes(UTF_8), "Content-Type", "application/json", StatusCall.SIGNATURE,
                StatusCall.signature(body));
    }

    static String envelope(List<String> statuses) {
        return StatusCall.body(statuses);
    }

    static String status(Send send, String status) {
        return status(send.callback(), send.to(), status, "");
    }

    static String failed(Send send, int code) {
        return status(send.callback(), send.to(), "failed", ",\"errors\":[{\"code\":" + code + ",\"title\":\"Message undeliverable\"}]");
    }

    static String status(String callback, String to, String status, String more) {
        return StatusCall.status(callback, to, status, more);
    }
}
