package otp.sandbox.graph;

import java.util.List;
import java.util.stream.Stream;

/** A template in one language: to Meta each is one of its own, with an id and a status of its own. */
public record ApprovedTemplate(Template template, String language) {

    private static final long FIRST_ID = 1_600_000_000_000_001L;

    /** In a fixed order, so that a page begins where the one before it ended. */
    public static List<ApprovedTemplate> all() {
        return Stream.of(Template.values())
                .flatMap(template -> Wording.everyLanguage().stream().map(language -> new ApprovedTemplate(template, language))).toList();
    }

    public static List<ApprovedTemplate> of(Template template) {
        return all().stream().filter(approved -> approved.template == template).toList();
    }

    /** Digits, as Meta's are. */
    public long id() {
        return FIRST_ID + all().indexOf(this);
    }
}
