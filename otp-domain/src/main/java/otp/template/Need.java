package otp.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import otp.application.Application;
import otp.message.MessageKind;

/**
 * A template that an application uses for something.
 *
 * @param language the application's; others are welcome and may be missing
 * @param codeLifetime of the codes that go out by it; null: it carries none
 */
record Need(String application, String template, MessageKind purpose, String language, Duration codeLifetime) {

    /** Of a disabled application there are none: it sends nothing that could wait. */
    static Stream<Need> of(Application application) {
        var definition = application.definition();
        if (!definition.enabled()) {
            return Stream.empty();
        }
        return Stream.of(MessageKind.values())
                .map(purpose -> new Need(application.name(), purpose.template(definition.templates()), purpose,
                        definition.language(), purpose.carriesCode() ? definition.policy().codeLifetime() : null));
    }

    Category category() {
        return purpose.carriesCode() ? Category.AUTHENTICATION : Category.UTILITY;
    }

    /** The languages for somebody who wishes none. */
    List<String> languages() {
        return Languages.of(language, language);
    }

    /** By which the application's messages go out to somebody who wishes no language. */
    Optional<Version> own(Reading reading) {
        return languages().stream().map(each -> new Version(template, each)).filter(version -> reading.find(version).isPresent())
                .findFirst();
    }

    /** @param reading null: which of the two languages is there is not known */
    boolean isOwn(Version version, Reading reading) {
        return Optional.ofNullable(reading).flatMap(this::own).map(version::equals)
                .orElseGet(() -> version.name().equals(template) && languages().contains(version.language()));
    }
}
