package otp.whatsapp;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import otp.message.Dispatch;
import otp.settings.WhatsAppSettings;

/** Sends to wherever a test has its stub. */
final class Sending {

    static final String ACCEPTED = "{\"messages\":[{\"id\":\"wamid.A\"}]}";
    /** For what comes to an end by itself. */
    static final Duration PATIENT = Duration.ofSeconds(20);
    /** For what does not. */
    static final Duration BRIEF = Duration.ofMillis(500);

    private final MessagesCall call;

    private Sending(URI url, Duration longest, TemplateFaults templates) {
        var settings = new WhatsAppSettings(url, "v25.0", "106540352242922", "102290129340398", "the-token", "the-secret", "verify", 80);
        call = new MessagesCall(new GraphConnection(settings, longest), new AnswerLog(Clock.systemUTC()), templates, Clock.systemUTC());
    }

    static Sending to(URI url, Duration longest) {
        return new Sending(url, longest, (dispatch, code, now) -> false);
    }

    static Sending to(URI url, TemplateFaults templates) {
        return new Sending(url, PATIENT, templates);
    }

    static Verdict once(URI url) {
        return to(url, PATIENT).send();
    }

    static Verdict briefly(URI url) {
        return to(url, BRIEF).send();
    }

    Verdict send() {
        return send(Dispatches.withCode());
    }

    Verdict send(Dispatch dispatch) {
        try {
            return call.send(dispatch);
        } catch (ProviderTroubleException e) {
            return e.verdict();
        }
    }
}
