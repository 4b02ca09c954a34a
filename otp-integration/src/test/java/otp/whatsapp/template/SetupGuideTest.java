package otp.whatsapp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.application.Application;
import otp.application.Definition;
import otp.application.Limits;
import otp.application.Policy;
import otp.application.Templates;
import otp.template.Comparison;
import otp.template.Reading;
import otp.template.Template;

/** Once Meta has approved what the setup guide creates, an application with default settings lacks nothing. */
class SetupGuideTest {

    private static final Instant NOW = Instant.parse("2026-11-22T20:41:08.123Z");
    private static final Path FOLDER = Path.of("..", "docs", "whatsapp", "templates");

    @ParameterizedTest
    @ValueSource(strings = {"en", "en_US", "en_GB", "de", "es", "fr", "it", "pt_BR", "pt_PT"})
    void anApplicationInALanguageOfTheGuideLacksNothing(String language) throws IOException {
        assertThat(Comparison.of(Reading.of(NOW, created()), List.of(application(language))).problems()).isEmpty();
    }

    @Test
    void oneInAnotherLanguageIsToldSo() throws IOException {
        assertThat(Comparison.of(Reading.of(NOW, created()), List.of(application("ja"))).problems()).hasSize(3);
    }

    private static Application application(String language) {
        var definition = new Definition("Acme", true, language, Policy.DEFAULT, Limits.DEFAULT, List.of(), Templates.DEFAULT, List.of(),
                null);
        return new Application(UUID.randomUUID(), "acme", definition, 1, NOW, NOW);
    }

    private static List<Template> created() throws IOException {
        var created = new ArrayList<Template>();
        for (String file : List.of("code", "retry", "locked")) {
            for (JsonNode body : new ObjectMapper().readTree(Files.readAllBytes(FOLDER.resolve(file + ".json")))) {
                created.add(GraphTemplate.of(((ObjectNode) body).put("status", "APPROVED")).orElseThrow());
            }
        }
        return created;
    }
}
