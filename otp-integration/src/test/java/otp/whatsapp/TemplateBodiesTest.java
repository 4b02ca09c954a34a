package otp.whatsapp;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.application.Language;
import otp.application.Policy;
import otp.application.Templates;

/** What the setup guide has an administrator create is what an application with default settings needs. */
class TemplateBodiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("..", "docs", "whatsapp", "templates");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{.*?}}");
    private static final long CODE_SECONDS = Policy.DEFAULT.codeLifetime().toSeconds();

    /** Meta's bounds for a template with a code, in seconds. */
    private static final int SHORTEST = 30;
    private static final int LONGEST = 900;

    static Stream<JsonNode> everyCodesTemplate() throws IOException {
        return Stream.concat(Stream.of(read("code.upsert"), read("retry.upsert")), Stream.concat(bodies("code"), bodies("retry")));
    }

    @ParameterizedTest
    @MethodSource("everyCodesTemplate")
    void aCodesTemplateIsForAuthenticationWithOneButtonThatCopies(JsonNode body) {
        assertThat(body.path("category").asText()).isEqualTo("AUTHENTICATION");
        assertThat(types(body)).containsExactly("BODY", "FOOTER", "BUTTONS");
        assertThat(body.at("/components/0").has("text")).isFalse();
        assertThat(body.at("/components/2/buttons")).hasSize(1);
        assertThat(body.at("/components/2/buttons/0/type").asText()).isEqualTo("OTP");
        assertThat(body.at("/components/2/buttons/0/otp_type").asText()).isEqualTo("COPY_CODE");
    }

    @ParameterizedTest
    @MethodSource("everyCodesTemplate")
    void noCodeIsDeliveredWhenItsLifeIsOver(JsonNode body) {
        assertThat(body.path("message_send_ttl_seconds").longValue()).isBetween((long) SHORTEST, (long) LONGEST)
                .isLessThanOrEqualTo(CODE_SECONDS);
        assertThat(body.at("/components/1/code_expiration_minutes").longValue() * 60).isEqualTo(CODE_SECONDS);
    }

    static Stream<JsonNode> everyNoticesTemplate() throws IOException {
        return bodies("locked");
    }

    @ParameterizedTest
    @MethodSource("everyNoticesTemplate")
    void aNoticesTemplateIsAUtilityWithOneVariableWithinItsText(JsonNode body) {
        String text = body.at("/components/0/text").asText();

        assertThat(body.path("category").asText()).isEqualTo("UTILITY");
        assertThat(types(body)).containsExactly("BODY");
        assertThat(VARIABLE.matcher(text).results().map(variable -> variable.group())).containsExactly("{{1}}");
        assertThat(text).doesNotStartWith("{{").doesNotContainPattern("}}\\W*$").hasSizeLessThanOrEqualTo(1024);
        assertThat(body.at("/components/0/example/body_text/0")).hasSize(1);
        assertThat(body.path("message_send_ttl_seconds").intValue()).isBetween(SHORTEST, 43_200);
    }

    @Test
    void theyAreNamedAsApplicationsNameThem() throws IOException {
        assertThat(names("code")).containsOnly(Templates.DEFAULT.code());
        assertThat(names("retry")).containsOnly(Templates.DEFAULT.retry());
        assertThat(names("locked")).containsOnly(Templates.DEFAULT.locked(), Templates.DEFAULT.unlocked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "retry", "locked"})
    void eachIsThereOnceInEveryLanguage(String template) throws IOException {
        assertThat(languages(template)).doesNotHaveDuplicates().contains("en", "en_US", "de", "pt_BR").allMatch(Language::valid)
                .hasSameElementsAs(languages("code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "retry"})
    void allLanguagesAtOnceMakeTheSameAsOneByOne(String template) throws IOException {
        JsonNode upsert = read(template + ".upsert");
        Set<ObjectNode> made = StreamSupport.stream(upsert.path("languages").spliterator(), false)
                .map(language -> without((ObjectNode) upsert.deepCopy(), "languages").put("language", language.asText())).collect(toSet());

        assertThat(made).isEqualTo(bodies(template).collect(toSet()));
    }

    private static ObjectNode without(ObjectNode body, String member) {
        body.remove(member);
        return body;
    }

    private static List<String> types(JsonNode body) {
        return StreamSupport.stream(body.path("components").spliterator(), false).map(component -> component.path("type").asText())
                .toList();
    }

    private static List<String> names(String template) throws IOException {
        return bodies(template).map(body -> body.path("name").asText()).toList();
    }

    private static List<String> languages(String template) throws IOException {
        return bodies(template).map(body -> body.path("language").asText()).toList();
    }

    private static Stream<JsonNode> bodies(String template) throws IOException {
        return StreamSupport.stream(read(template).spliterator(), false);
    }

    private static JsonNode read(String file) throws IOException {
        return JSON.readTree(Files.readAllBytes(FOLDER.resolve(file + ".json")));
    }
}
