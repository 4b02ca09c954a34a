package otp.template;

import java.time.Instant;

/**
 * What this node knows of the templates.
 *
 * @param comparison null: they were never read
 * @param unreadable why the last attempt to read them failed, in our words; null: it did not
 */
public record TemplateState(Comparison comparison, String unreadable) {

    static final TemplateState NOTHING = new TemplateState(null, null);

    /** Whether codes may be entrusted to this node; what is not known, or not any more, speaks against nobody. */
    public boolean ready(Instant now) {
        return comparison == null || !now.isBefore(comparison.readAt().plus(Reading.TRUSTED_FOR)) || comparison.takenAway().isEmpty();
    }
}
