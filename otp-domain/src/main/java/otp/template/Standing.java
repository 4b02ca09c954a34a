package otp.template;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import otp.message.MessageKind;

/**
 * How it stands with one template in one language, for all applications that use it.
 *
 * @param template null: it is not there
 * @param own whether an application's own messages go out in this language, and not only those to people who wish for it
 * @param sound whether it is as at least one of those who use it needs it
 */
public record Standing(Version version, SortedSet<MessageKind> purposes, SortedSet<String> applications, Template template, boolean own,
        boolean sound, List<Problem> problems) {

    static Standing of(Version version, Template template, Collection<Need> needs, Set<Version> own) {
        boolean sound = needs.stream().anyMatch(need -> Objections.of(template, List.of(need)).stream().allMatch(Problem::harmless));
        return new Standing(version, purposes(needs), applications(needs), template, own.contains(version), sound,
                Objections.of(template, needs));
    }

    static Standing missing(Version version, Collection<Need> needs) {
        var text = "is not on the business account, where " + Objections.purposes(needs) + " needs it: create it as docs/whatsapp says";
        return new Standing(version, purposes(needs), applications(needs), null, true, false, List.of(Problem.unusable(text)));
    }

    private static SortedSet<MessageKind> purposes(Collection<Need> needs) {
        return needs.stream().map(Need::purpose).collect(toCollection(TreeSet::new));
    }

    private static SortedSet<String> applications(Collection<Need> needs) {
        return needs.stream().map(Need::application).collect(toCollection(TreeSet::new));
    }

    /** Whether messages go out by it as they should, all of them. */
    public boolean usable() {
        return problems.stream().allMatch(Problem::harmless);
    }

    /** What Meta has taken away from an application in its own language. */
    List<String> takenAway() {
        return problems.stream().filter(problem -> own && problem.gravity() == Problem.Gravity.TAKEN_AWAY).map(this::told).toList();
    }

    List<String> told() {
        return problems.stream().map(this::told).toList();
    }

    private String told(Problem problem) {
        return version.name() + " in " + version.language() + " " + problem.text();
    }
}
