package otp.whatsapp.template;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import otp.template.Category;
import otp.template.Template;
import otp.template.TemplateStatus;
import otp.template.Version;

/** A template as Meta writes it in JSON, when it is created as well as when it is read. Of its texts nothing is kept. */
public final class GraphTemplate {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(_[A-Za-z]{2,4})?");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]{1,100})}}");
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);
    private static final long LONGEST_SECONDS = THIRTY_DAYS.toSeconds();

    private GraphTemplate() {}

    /** Empty for what is no template with a name and a language. */
    public static Optional<Template> of(JsonNode json) {
        String name = json.path("name").asText();
        String language = json.path("language").asText();
        if (!NAME.matcher(name).matches() || !LANGUAGE.matcher(language).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Template(new Version(name, language), TemplateStatus.of(json.path("status").asText()),
                Category.of(json.path("category").asText()), lifetime(json.path("message_send_ttl_seconds")),
                shape(json.path("components"))));
    }

    /** -1 stands for 30 days. */
    private static Duration lifetime(JsonNode seconds) {
        if (!seconds.isIntegralNumber() && !seconds.asText().matches("-?[0-9]{1,10}")) {
            return null;
        }
        long value = seconds.asLong();
        return value < 0 || value > LONGEST_SECONDS ? THIRTY_DAYS : Duration.ofSeconds(value);
    }

    private static Template.Shape shape(JsonNode components) {
        Set<String> variables = variables(component(components, "BODY").path("text").asText());
        JsonNode buttons = component(components, "BUTTONS").path("buttons");
        JsonNode header = component(components, "HEADER");
        boolean buttonsToFill = StreamSupport.stream(buttons.spliterator(), false).anyMatch(GraphTemplate::toFill);
        boolean headerToFill = !header.isMissingNode()
                && (!is(header, "format", "TEXT") || !variables(header.path("text").asText()).isEmpty());
        return new Template.Shape(copiesCode(buttons.path(0)), variables.size(),
                variables.stream().anyMatch(variable -> !variable.matches("[0-9]+")), headerToFill || buttonsToFill);
    }

    private static JsonNode component(JsonNode components, String type) {
        return StreamSupport.stream(components.spliterator(), false).filter(component -> is(component, "type", type)).findFirst()
                .orElse(components.path("none"));
    }

    /** Meta turns the OTP button of a template that is created into one with a URL when it is read. */
    private static boolean copiesCode(JsonNode button) {
        return is(button, "type", "OTP") && is(button, "otp_type", "COPY_CODE") || is(button, "type", "URL")
                && button.path("url").asText().toUpperCase(Locale.ROOT).contains("OTP_TYPE=COPY_CODE");
    }

    private static boolean toFill(JsonNode button) {
        return is(button, "type", "OTP") || is(button, "type", "COPY_CODE") || !variables(button.path("url").asText()).isEmpty();
    }

    private static Set<String> variables(String text) {
        Set<String> variables = new TreeSet<>();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            variables.add(matcher.group(1).strip());
        }
        return variables;
    }

    private static boolean is(JsonNode node, String member, String value) {
        return node.path(member).asText().equalsIgnoreCase(value);
    }
}
