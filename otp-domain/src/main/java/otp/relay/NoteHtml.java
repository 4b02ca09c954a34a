package otp.relay;

import jakarta.enterprise.context.ApplicationScoped;

import otp.audit.EventType;

/**
 * A story as a note that somebody of support understands: what it is about, then line by line what happened. Its elements are {@code p},
 * {@code ul}, {@code li} and {@code strong}, without attributes; everything else in it is escaped. It never holds a code.
 */
@ApplicationScoped
public class NoteHtml {

    /** HubSpot takes 65,536. */
    static final int MOST = 60_000;

    private static final String EXPLANATION = "Times are UTC. What stands in \u201Cquotation marks\u201D was written by others and proves nothing. "
            + "Codes are not in here, and nobody may ask for one. How to read this: docs/support.md.";

    public String of(Dossier dossier, Story story) {
        var head = paragraph(strong(title(dossier, story))) + paragraph(escaped(about(dossier, story))) + "<ul>";
        var foot = "</ul>" + paragraph(escaped(EXPLANATION)) + paragraph(escaped(story.marker()));
        var lines = story.events().stream().map(NoteHtml::line).toList();
        return head + String.join("", Shortened.of(lines, MOST - head.length() - foot.length(), NoteHtml::leftOut)) + foot;
    }

    private static String title(Dossier dossier, Story story) {
        var what = story.id().equals(dossier.account()) ? "The account" : stepUp(story) ? "Confirmation of an action" : "Sign-in";
        var title = what + " at " + Foreign.name(dossier.application().definition().displayName(), 100);
        return Outcome.of(story, dossier.account()).map(outcome -> title + ": " + outcome.word()).orElse(title);
    }

    private static boolean stepUp(Story story) {
        return story.events().stream().anyMatch(event -> event.type().equals(EventType.VERIFICATION_STARTED.word())
                && Members.of(event.details()).text("purpose").filter("step-up"::equals).isPresent());
    }

    private static String about(Dossier dossier, Story story) {
        var wrong = story.events().stream().filter(event -> event.type().equals(EventType.CHECK_INCORRECT.word())).count();
        return (story.to() == null ? "" : "Number " + Foreign.number(story.to()) + ". ") + "Account " + Foreign.name(dossier.name(), 128)
                + " of application " + dossier.application().name() + ". Wrong codes: " + wrong + ".";
    }

    private static String line(Told event) {
        return item(Utc.shown(event.at()) + ": " + Sentences.of(event));
    }

    private static String leftOut(int lines) {
        return item("(Left out here: " + lines + " lines. The audit log has them.)");
    }

    private static String item(String text) {
        return "<li>" + escaped(text) + "</li>";
    }

    private static String paragraph(String html) {
        return "<p>" + html + "</p>";
    }

    private static String strong(String text) {
        return "<strong>" + escaped(text) + "</strong>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
