package otp.relay;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import otp.audit.EventType;
import otp.lockout.Release;

/** What happened, in plain words. Only what was written by others stands in quotation marks; nothing is escaped yet. */
final class Sentences {

    private static final String WORKFLOW = "hubspot:";

    private Sentences() {}

    /** An event of a type that is not known here is told by its word. */
    static String of(Told event) {
        var details = Members.of(event.details());
        return EventType.of(event.type()).map(type -> told(type, event, details)).orElseGet(() -> Foreign.word(event.type()) + ".");
    }

    private static String told(EventType type, Told event, Members details) {
        return switch (type) {
            case VERIFICATION_STARTED ->
                "A code was asked for" + (event.actor().startsWith(WORKFLOW) ? " by a workflow of HubSpot" : "") + purpose(details) + ".";
            case VERIFICATION_REFUSED -> "No code was made: " + Reasons.of(details) + ".";
            case VERIFICATION_RESENT -> "A fresh code was asked for; the one before is dead.";
            case VERIFICATION_CANCELED -> "It was called off; its code is dead.";
            case VERIFICATION_SUPERSEDED -> "A newer one took its place; its code is dead.";
            case VERIFICATION_EXPIRED -> "Its time was over before the right code came.";
            case CODE_SENT -> "WhatsApp took the message with a code.";
            case CODE_DELIVERED -> "The message with the code reached the phone.";
            case CODE_READ -> "The message with the code was seen on the phone.";
            case CODE_FAILED -> "The message with the code did not arrive: " + Reasons.of(details) + ".";
            case CHECK_APPROVED -> "The right code was entered.";
            case CHECK_INCORRECT -> "A wrong code was entered" + attempts(details) + ".";
            case CHECK_STALE -> "An earlier code was entered, which is not counted" + attempts(details) + ".";
            case CHECK_EXPIRED -> "A code was entered too late; it was not judged.";
            case CHECK_REFUSED -> "A code was entered and not judged: " + Reasons.of(details) + ".";
            case LOCKOUT_STARTED -> locked(details) + level(details) + ".";
            case LOCKOUT_NOTIFIED -> "The person was told of the pause.";
            case LOCKOUT_NOTIFY_FAILED -> "The person could not be told of the pause: " + Reasons.of(details) + ".";
            case LOCKOUT_EXPIRED -> "The pause was over by itself" + level(details) + ".";
            case LOCKOUT_RELEASED -> released(event, details);
            case UNLOCK_SENT -> "The person was told that the account is open again.";
            case UNLOCK_FAILED -> "The person could not be told that the account is open again: " + Reasons.of(details) + ".";
            case SUPPORT_TICKET_OPENED -> "A ticket for support was opened.";
            case SUPPORT_TICKET_CLOSED -> "The ticket was closed.";
            case APPLICATION_CREATED -> "The application was set up.";
            case APPLICATION_CHANGED -> "The application's settings were changed.";
            case KEY_CREATED -> "A key of the application was made.";
            case KEY_REVOKED -> "A key of the application was revoked.";
            case PERSON_ERASED -> "Who the person was is erased.";
            case AUDIT_PURGED -> "Old events were removed.";
        };
    }

    private static String purpose(Members details) {
        return details.text("purpose").map(word -> switch (word) {
            case "login" -> ", to sign in";
            case "step-up" -> ", to confirm one action";
            default -> ", for " + Foreign.word(word);
        }).orElse("");
    }

    private static String attempts(Members details) {
        var left = details.number("attemptsRemaining");
        if (left.isEmpty()) {
            return "";
        }
        return left.getAsInt() == 0 ? "; it was the last attempt" : "; attempts left: " + left.getAsInt();
    }

    private static String level(Members details) {
        var level = details.number("level");
        return level.isEmpty() ? "" : " (level " + level.getAsInt() + ")";
    }

    private static String locked(Members details) {
        return until(details).map(until -> "Sign-in was paused until " + Utc.shown(until))
                .orElse(Outcome.suspends(details) ? "Sign-in was suspended, until support ends it" : "Sign-in was paused");
    }

    private static Optional<Instant> until(Members details) {
        try {
            return details.text("until").map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String released(Told event, Members details) {
        var agent = event.actor().startsWith("agent:") ? event.actor().substring("agent:".length()) : details.text("agent").orElse(null);
        return "Support ended the pause before its time" + level(details) + ". Agent, as claimed: " + Foreign.said(agent, Release.MAX_AGENT)
                + ". Reason, as given: " + Foreign.said(details.text("reason").orElse(null), Release.MAX_REASON) + ". Released "
                + channel(details.text("by").orElse(event.actor())) + ".";
    }

    private static String channel(String by) {
        if (by.startsWith(WORKFLOW)) {
            return "by a workflow of HubSpot";
        }
        return by.startsWith("key:") ? "with a key of the application"
                : by.startsWith("jwt:") ? "by somebody signed in at the company"
                        : by.equals("admin") ? "by an administrator" : "in a way that is not known";
    }
}
