package otp.template;

import java.time.Duration;
import java.util.List;
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
}
