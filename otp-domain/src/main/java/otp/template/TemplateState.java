package otp.template;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this node knows of the templates.
 *
 * @param comparison null: they were never read
 * @param unreadable why the last attempt to read them failed, in our words; null: it did not
 * @param withdrawn what only sends were told to be out of use in an application's own language, in a sentence each
 */
public record TemplateState(Comparison comparison, String unreadable, List<String> withdrawn) {

    static final TemplateState NOTHING = new TemplateState(null, null, List.of());

    TemplateState read() {
        return new TemplateState(comparison, null, withdrawn);
    }

    TemplateState unreadable(String seen) {
        return new TemplateState(comparison, seen, withdrawn);
    }

    TemplateState compared(Comparison now) {
        return new TemplateState(now, unreadable, withdrawn);
    }

    TemplateState withdrawn(List<String> now) {
        return new TemplateState(comparison, unreadable, now);
    }

    /** Every problem, in a sentence of its own. */
    public List<String> problems() {
        return Stream.concat(withdrawn.stream(), comparison == null ? Stream.empty() : comparison.problems().stream()).toList();
    }

    /** Whether codes may be entrusted to this node; what is not known, or not any more, speaks against nobody. */
    public boolean ready(Instant now) {
        return withdrawn.isEmpty()
                && (comparison == null || !now.isBefore(comparison.readAt().plus(Reading.TRUSTED_FOR)) || comparison.takenAway().isEmpty());
    }
}
