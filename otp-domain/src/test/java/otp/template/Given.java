package otp.template;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import otp.application.Application;
import otp.application.Templates;
import otp.timeline.Draft;

/** Templates and applications for tests. */
public final class Given {

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Template.Shape CODE = new Template.Shape(true, 1, false, true);
    private static final Template.Shape NOTICE = new Template.Shape(false, 1, false, false);

    private Given() {}

    public static Template code(String name, String language, TemplateStatus status) {
        return new Template(new Version(name, language), status, Category.AUTHENTICATION, FIVE_MINUTES, CODE);
    }

    public static Template notice(String name, String language, TemplateStatus status) {
        return new Template(new Version(name, language), status, Category.UTILITY, Duration.ofHours(1), NOTICE);
    }

    public static Template code(String language) {
        return code("tmpl_otp_code", language, TemplateStatus.APPROVED);
    }

    /** All an application with the default definition needs, in this language. */
    public static List<Template> all(String language) {
        return List.of(code(language), code("tmpl_otp_retry", language, TemplateStatus.APPROVED),
                notice("tmpl_otp_locked", language, TemplateStatus.APPROVED));
    }

    /** The same with one more, or one in another's place. */
    public static List<Template> allBut(Template other) {
        return Stream.concat(all("en_US").stream().filter(one -> !one.version().equals(other.version())), Stream.of(other)).toList();
    }

    public static Template of(Template template, Category category) {
        return new Template(template.version(), template.status(), category, template.lifetime(), template.shape());
    }

    static Template living(Template template, Duration lifetime) {
        return new Template(template.version(), template.status(), template.category(), lifetime, template.shape());
    }

    static Template shaped(Template template, Template.Shape shape) {
        return new Template(template.version(), template.status(), template.category(), template.lifetime(), shape);
    }

    static Application application(String name, Consumer<Draft> edit) {
        var draft = new Draft();
        edit.accept(draft);
        return new Application(UUID.randomUUID(), name, draft.definition(), 1, NOON, NOON);
    }

    /** For everything the same. */
    static Templates one(String name) {
        return new Templates(name, name, name, name);
    }

    static Application application(String name) {
        return application(name, as -> {});
    }
}
