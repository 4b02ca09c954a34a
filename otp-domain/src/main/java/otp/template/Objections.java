package otp.template;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import otp.message.MessageKind;

/** What is wrong with a template for those who need it. */
final class Objections {

    private final Template template;
    private final Collection<Need> needs;
    private final List<Problem> found = new ArrayList<>();

    private Objections(Template template, Collection<Need> needs) {
        this.template = template;
        this.needs = needs;
    }

    static List<Problem> of(Template template, Collection<Need> needs) {
        var objections = new Objections(template, needs);
        objections.status();
        objections.category();
        objections.shape();
        objections.lifetime();
        return List.copyOf(objections.found);
    }

    private void status() {
        switch (template.status()) {
            case APPROVED, FLAGGED, REINSTATED, UNARCHIVED -> {
                // Messages go out.
            }
            case PAUSED ->
                found.add(Problem.takenAway("is PAUSED by Meta for what people think of it, for some hours; other languages of it"
                        + " are used meanwhile where there are any. Its quality is shown in the WhatsApp Manager"));
            case DISABLED -> found.add(Problem.takenAway("is DISABLED by Meta for good: create one by another name and put that name into"
                    + " the application's templates"));
            case PENDING, IN_APPEAL -> found.add(Problem.unusable("is " + template.status() + ": it waits for Meta's review"));
            case REJECTED ->
                found.add(Problem.unusable("is REJECTED by Meta: the WhatsApp Manager says why; correct it or create it anew"));
            case UNKNOWN -> found.add(Problem.blemish("has a status that is not known here; the WhatsApp Manager shows it"));
            default -> found.add(Problem.unusable("is " + template.status() + ": messages do not go out by it"));
        }
    }

    private void category() {
        var wrong = needs.stream().filter(need -> need.category() != template.category()).toList();
        if (wrong.isEmpty()) {
            return;
        }
        String text = "is of category " + template.category() + ", where %s needs "
                + wrong.stream().map(need -> need.category().name()).distinct().sorted().collect(joining(" and ")) + ": %s";
        if (wrong.size() < needs.size()) { // an application named the wrong one: nothing that Meta changed
            found.add(Problem.unusable(text.formatted(purposes(wrong) + " of " + applications(wrong), "name another template there")));
            return;
        }
        text = text.formatted(purposes(wrong), "ask Meta for a review of the category, or create it anew");
        found.add(template.category() == Category.UNKNOWN ? Problem.blemish(text) : Problem.takenAway(text));
    }

    private void shape() {
        var shape = template.shape();
        if (needs.stream().anyMatch(need -> need.purpose().carriesCode()) && !shape.copyCode()) {
            found.add(Problem.unusable("has no copy-code button as its first button: a code cannot be sent by it"));
        }
        if (needs.stream().anyMatch(need -> !need.purpose().carriesCode()) && !takesOneSentence(shape)) {
            found.add(Problem.unusable("has to have exactly one variable, {{1}} in its body, for the sentence of a notice"));
        }
    }

    private static boolean takesOneSentence(Template.Shape shape) {
        return shape.bodyParameters() == 1 && !shape.named() && !shape.moreToFill();
    }

    private void lifetime() {
        needs.stream().filter(need -> need.codeLifetime() != null).min(Comparator.comparing(Need::codeLifetime))
                .filter(strictest -> template.timeToLive().compareTo(strictest.codeLifetime()) > 0)
                .ifPresent(strictest -> found.add(Problem.blemish("is delivered for up to " + template.timeToLive().toSeconds()
                        + " s, when the codes of " + strictest.application() + " are over after " + strictest.codeLifetime().toSeconds()
                        + " s: set message_send_ttl_seconds to no more than that")));
    }

    private static String applications(Collection<Need> needs) {
        return needs.stream().map(Need::application).distinct().sorted().collect(joining(", "));
    }

    static String purposes(Collection<Need> needs) {
        return needs.stream().map(Need::purpose).distinct().sorted().map(MessageKind::word).collect(joining(", "));
    }
}
