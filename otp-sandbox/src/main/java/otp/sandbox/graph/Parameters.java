package otp.sandbox.graph;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Meta's rules for the text that fills a template's placeholder. */
final class Parameters {

    private static final int CODE_LENGTH = 15;
    private static final int TEXT_LENGTH = 1024;
    private static final Pattern BROKEN = Pattern.compile("[\\n\\r\\t]| {5}");

    private Parameters() {}

    static String body(Template template, List<Members> bodies) {
        if (bodies.size() > 1) {
            throw GraphError.INVALID_PARAMETER.because("Param template.components has more than one body.");
        }
        List<Members> parameters = bodies.isEmpty() ? List.of() : bodies.get(0).list("parameters");
        if (parameters.size() != 1) {
            throw GraphError.PARAMETER_COUNT.because(
                    "body: number of localizable_params (" + parameters.size() + ") does not match the expected number of params (1).");
        }
        String text = text("body", parameters.get(0));
        if (template.carriesCode() && text.length() > CODE_LENGTH) {
            throw GraphError.BAD_VALUE.because("body: a code has at most 15 characters.");
        }
        return text;
    }

    static String text(String place, Members parameter) {
        if (!parameter.text("type").equals("text")) {
            throw GraphError.PARAMETER_FORMAT.because(place + ": the template expects a parameter of type text.");
        }
        String text = parameter.only(Set.of("type", "text")).text("text");
        if (BROKEN.matcher(text).find()) {
            throw GraphError.TEMPLATE_PARAMETERS.because(
                    place + ": Param text cannot have new-line/tab characters or more than 4 consecutive spaces.");
        }
        if (text.length() > TEXT_LENGTH) {
            throw GraphError.TEXT_TOO_LONG.because(place + ": the text is longer than 1024 characters.");
        }
        return text;
    }
}
