package otp.relay;

import java.util.Map;

/** The words by which events give a reason, explained to people of support. */
final class Reasons {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("not-on-whatsapp", "the number cannot be reached on WhatsApp"),
            Map.entry("country-not-allowed", "WhatsApp does not deliver to that country"),
            Map.entry("number-changed", "the number may have a new owner"),
            Map.entry("recipient-refused", "WhatsApp refused this recipient"),
            Map.entry("sender-unavailable", "our sender or WhatsApp itself is in trouble; an operator should know"),
            Map.entry("request-refused", "WhatsApp refused the request; an operator has to act"),
            Map.entry("unconfirmed", "WhatsApp did not answer, so it may have arrived or not"),
            Map.entry("code-over", "its code was dead or over before it could be sent"),
            Map.entry("person-erased", "the person was erased"),
            Map.entry("account-locked", "the account was locked"),
            Map.entry("recipient-not-allowed", "the application allows no numbers of that country"),
            Map.entry("startsPerApplication", "the application asked for too many codes"),
            Map.entry("startsPerClientIp", "too many codes were asked for from one address"),
            Map.entry("sendsPerRecipient", "too many codes went to this number lately"),
            Map.entry("whatsapp", "WhatsApp was down"),
            Map.entry("application-disabled", "the application is disabled"),
            Map.entry("already-decided", "the verification was over already"),
            Map.entry("code-expired", "the time was over"),
            Map.entry("maxResends", "no more fresh codes are given for this verification"),
            Map.entry("resendCooldown", "the next fresh code was not to be had yet"));

    private Reasons() {}

    /** The word, for whoever searches, and what it means. */
    static String of(Members details) {
        return details.text("reason").map(Reasons::explained).orElse("for a reason that is not known");
    }

    private static String explained(String word) {
        var meaning = MEANINGS.get(word);
        return meaning == null ? Foreign.word(word) : word + ", " + meaning;
    }
}
