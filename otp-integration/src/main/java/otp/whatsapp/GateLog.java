package otp.whatsapp;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Instant;

/** One line when nothing goes out any more, one when the reason becomes another, one when messages go out again. */
final class GateLog {

    private static final System.Logger LOG = System.getLogger(ProviderGate.class.getName());

    private GateLog() {}

    static void interrupted(Interruption interruption) {
        LOG.log(WARNING,
                "WhatsApp takes no messages: {0} ({1}). Starts are refused, what is due waits, and now and then one message is tried",
                interruption.by().words(), code(interruption.code()));
    }

    static void over(Instant since) {
        LOG.log(INFO, "WhatsApp takes messages again; it did not since {0}", since);
    }

    private static String code(Integer code) {
        return code == null ? "no code" : "code " + code;
    }
}
