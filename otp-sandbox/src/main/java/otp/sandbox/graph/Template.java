package otp.sandbox.graph;

import java.util.Optional;
import java.util.stream.Stream;

/** The templates that Meta is taken to have approved, each in every language there is wording for. */
public enum Template {

    CODE("tmpl_otp_code", Category.AUTHENTICATION),
    RETRY("tmpl_otp_retry", Category.AUTHENTICATION),
    LOCKED("tmpl_otp_locked", Category.UTILITY),
    UNLOCKED("tmpl_otp_unlocked", Category.UTILITY);

    /** Of an authentication template the text is Meta's, and its one button copies the code. */
    public enum Category {
        AUTHENTICATION,
        UTILITY
    }

    private final String title;
    private final Category category;

    Template(String title, Category category) {
        this.title = title;
        this.category = category;
    }

    static Optional<Template> find(String title, String language) {
        return Stream.of(values()).filter(template -> template.title.equals(title)).filter(template -> Wording.of(language).isPresent())
                .findFirst();
    }

    public String title() {
        return title;
    }

    public Category category() {
        return category;
    }

    public boolean carriesCode() {
        return category == Category.AUTHENTICATION;
    }

    Rendering render(String language, String parameter) {
        Wording wording = Wording.of(language).orElseThrow();
        return carriesCode() ? wording.code(parameter) : wording.notice(parameter);
    }
}
