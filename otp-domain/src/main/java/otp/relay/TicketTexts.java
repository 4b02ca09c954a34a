package otp.relay;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import otp.audit.EventType;
import otp.crm.TicketWrite;
import otp.lockout.LockoutStatus;

/**
 * A lockout's ticket: what support needs to decide, and the script in short. It is plain text, and since nobody knows where a portal shows it,
 * there is no {@code <} or {@code >} in it either.
 */
@ApplicationScoped
public class TicketTexts {

    private static final int MOST_ENTRIES = 20;

    /** A ticket that is there keeps its text, which support may have added to; only its stage is put right. */
    public TicketWrite of(Dossier dossier, LockoutCase lockout) {
        if (lockout.ticket() != null) {
            return new TicketWrite(lockout.id().toString(), null, null, lockout.over());
        }
        var content = Stream.of(facts(dossier, lockout), howToRelease(lockout), script(lockout)).flatMap(List::stream)
                .collect(Collectors.joining("\n"));
        return new TicketWrite(lockout.id().toString(), plain(subject(dossier, lockout)), plain(content), lockout.over());
    }

    private static String subject(Dossier dossier, LockoutCase lockout) {
        var displayName = Foreign.name(dossier.application().definition().displayName(), 100);
        return (suspension(lockout) ? "Sign-in suspended: " : "Sign-in paused: ") + Foreign.number(lockout.to()) + " ("
                + displayName.substring(1, displayName.length() - 1) + ")";
    }

    private static List<String> facts(Dossier dossier, LockoutCase lockout) {
        var application = dossier.application();
        return List.of("Too many wrong codes were entered. " + state(lockout),
                "",
                "Number: " + Foreign.number(lockout.to()),
                "Application: " + Foreign.name(application.definition().displayName(), 100) + ", " + application.name(),
                "Account there: " + Foreign.name(dossier.name(), 128),
                "Locked: " + Utc.shown(lockout.lockedAt()),
                "Open again: " + (suspension(lockout) ? "when support releases it" : Utc.shown(lockout.until())),
                "Level: " + lockout.level(),
                "Wrong codes: " + entries(dossier, lockout),
                "Lockout: " + lockout.id(),
                "The whole story: the note on the contact that ends with otp:" + lockout.verification(),
                "");
    }

    private static String state(LockoutCase lockout) {
        if (lockout.status() == LockoutStatus.RELEASED) {
            return "Support has released the account; nothing is left to do.";
        }
        if (lockout.over()) {
            return "The pause is over; nothing is left to do.";
        }
        return suspension(lockout) ? "The account is suspended: it does not open by itself, only support ends that."
                : "The account is locked for a while and opens by itself. The person is then told by WhatsApp.";
    }

    private static boolean suspension(LockoutCase lockout) {
        return lockout.until() == null;
    }

    /** Those of the verification that locked; earlier ones count, too, and are in notes of their own. */
    private static String entries(Dossier dossier, LockoutCase lockout) {
        var times = dossier.stories().stream().filter(story -> story.id().equals(lockout.verification()))
                .flatMap(story -> story.events().stream()).filter(event -> event.type().equals(EventType.CHECK_INCORRECT.word()))
                .map(event -> Utc.shown(event.at())).toList();
        if (times.isEmpty()) {
            return "see the note";
        }
        var newest = times.subList(Math.max(0, times.size() - MOST_ENTRIES), times.size());
        return times.size() + " in this verification, " + (newest.size() < times.size() ? "the last ones at " : "at ")
                + String.join(", ", newest);
    }

    private static List<String> howToRelease(LockoutCase lockout) {
        return lockout.over() ? List.of()
                : List.of("How to release it, if you decide to:",
                        "- in HubSpot: enrol the contact in the workflow with the action that releases a lockout, with the lockout's id from above"
                                + " (docs/hubspot)",
                        "- by the API: POST /otp/v1/lockouts/" + lockout.id() + "/release with agent (you) and reason",
                        "");
    }

    private static List<String> script(LockoutCase lockout) {
        return lockout.over() ? List.of("More: docs/support.md")
                : List.of("The script in short (whole: docs/support.md):",
                        "1. Find out who it is by your company's own procedure. Call back on a number that you knew before; a phone number on this"
                                + " contact proves nothing.",
                        "2. Never ask for a code, and never take one: no code, old or new, proves anything to you.",
                        "3. Ask: were the wrong codes yours, and when? Compare with the times above.",
                        "4. Theirs, and you know who it is: release, and say how you know as the reason.",
                        "5. Not theirs, or any doubt: do not release. "
                                + (suspension(lockout) ? "It stays suspended; escalate." : "It opens by itself at the time above.")
                                + " Hurry and pressure are no reasons.");
    }

    private static String plain(String text) {
        return text.replace('<', '\u2039').replace('>', '\u203A');
    }
}
