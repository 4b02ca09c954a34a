package otp.workflow;

import java.util.UUID;

/**
 * What a workflow is told.
 *
 * @param done whether it was done; if not, repeating it does not help
 * @param result a word: what was done, or why it was not
 * @param subject what it was done to; null: nothing was
 */
public record WorkflowAnswer(boolean done, String result, UUID subject) {

    private static final String DONE = "done";
    private static final String REFUSED = "refused";

    static WorkflowAnswer done(String result, UUID subject) {
        return new WorkflowAnswer(true, result, subject);
    }

    static WorkflowAnswer refused(String why) {
        return new WorkflowAnswer(false, why, null);
    }

    /** As it is kept. */
    String text() {
        return done ? DONE + " " + result + " " + subject : REFUSED + " " + result;
    }

    static WorkflowAnswer of(String text) {
        var words = text.split(" ");
        return words[0].equals(DONE) ? done(words[1], UUID.fromString(words[2])) : refused(words[1]);
    }
}
