package otp.whatsapp;

import java.util.UUID;

import otp.message.Dispatch;
import otp.recipient.Recipient;

/** Attempts as tests need them, to a number that is valid and nobody's. */
public final class Dispatches {

    public static final String NUMBER = "12015553931";
    public static final String CODE = "492816";

    private Dispatches() {}

    public static Dispatch withCode() {
        return dispatch("tmpl_otp_code", "en_US", CODE, true);
    }

    public static Dispatch notice(String sentence) {
        return dispatch("tmpl_otp_locked", "de", sentence, false);
    }

    private static Dispatch dispatch(String template, String language, String parameter, boolean carriesCode) {
        return new Dispatch(UUID.fromString("0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11"), UUID.randomUUID(), 1,
                Recipient.parse("+" + NUMBER).orElseThrow(), template, language, parameter, carriesCode);
    }
}
