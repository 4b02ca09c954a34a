package otp.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Who follows the guide for a real business account gets the templates that the stand-in has. */
class SetupGuideTest {

    private static final Path FOLDER = Path.of("..", "docs", "whatsapp", "templates");

    static Stream<JsonNode> everyTemplateOfTheGuide() throws IOException {
        return Stream.concat(Stream.concat(bodies("code"), bodies("retry")), bodies("locked"));
    }

    @ParameterizedTest
    @MethodSource("everyTemplateOfTheGuide")
    void theStandInHasIt(JsonNode body) {
        Template template = Template.find(body.at("/name").asText(), body.at("/language").asText()).orElseThrow();
        JsonNode there = TemplateView.of(new ApprovedTemplate(template, body.at("/language").asText()), false);

        for (String member : new String[] {"/name", "/language", "/category", "/message_send_ttl_seconds",
                "/components/1/code_expiration_minutes"}) {
            assertThat(there.at(member)).as(member).isEqualTo(body.at(member));
        }
        assertThat(there.at("/components")).hasSameSizeAs(body.at("/components"));
        if (!template.carriesCode()) {
            assertThat(there.at("/components/0/text")).isEqualTo(body.at("/components/0/text"));
        }
    }

    private static Stream<JsonNode> bodies(String file) throws IOException {
        return StreamSupport.stream(new ObjectMapper().readTree(Files.readAllBytes(FOLDER.resolve(file + ".json"))).spliterator(), false);
    }
}
