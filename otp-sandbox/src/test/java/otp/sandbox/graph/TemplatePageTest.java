package otp.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

class TemplatePageTest {

    private static final String HERE = "http://127.0.0.1:8080/sandbox/graph/v25.0/102290129340398/message_templates";
    private static final String FIELDS = "name,language,status,category,components,message_send_ttl_seconds";

    @Test
    void tellsEveryTemplateInEveryLanguageOnce() {
        JsonNode page = page(FIELDS, "100", null);

        assertThat(page.at("/data")).hasSize(ApprovedTemplate.all().size());
        assertThat(page.at("/data").findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(page.at("/data").findValuesAsText("name")).contains("tmpl_otp_code", "tmpl_otp_retry", "tmpl_otp_locked");
        assertThat(page.at("/data").findValuesAsText("status")).containsOnly("APPROVED");
        assertThat(page.at("/paging/cursors/after").asText()).isNotEmpty();
        assertThat(page.at("/paging").has("next")).isFalse();
    }

    @Test
    void everyTemplateThatIsToldCanBeSentInItsLanguage() {
        ApprovedTemplate.all().forEach(approved -> {
            SendRequest request = Requests.accepted(documented -> {
                if (!approved.template().carriesCode()) {
                    documented.notice("open again");
                }
                documented.text("/template/name", approved.template().title()).text("/template/language/code", approved.language());
            });
            assertThat(request.filled().template()).isEqualTo(approved.template());
        });
    }

    @Test
    void aCodesTemplateHasMetasTextAndAButtonThatCopies() {
        JsonNode template = template("tmpl_otp_code");

        assertThat(template.at("/category").asText()).isEqualTo("AUTHENTICATION");
        assertThat(template.at("/message_send_ttl_seconds").asInt()).isEqualTo(300);
        assertThat(template.at("/components/0/text").asText()).contains("*{{1}}*");
        assertThat(template.at("/components/2/buttons/0/type").asText()).isEqualTo("URL");
        assertThat(template.at("/components/2/buttons/0/url").asText()).contains("otp_type=COPY_CODE");
    }

    @Test
    void aNoticesTemplateHasOneParameterAndNoButton() {
        JsonNode template = template("tmpl_otp_locked");

        assertThat(template.at("/category").asText()).isEqualTo("UTILITY");
        assertThat(template.at("/components")).hasSize(1);
        assertThat(template.at("/components/0/text").asText()).contains("{{1}}").doesNotContain("{{2}}");
    }

    @Test
    void pagesByCursorUntilAllIsTold() {
        List<String> ids = new ArrayList<>();
        JsonNode page = page(FIELDS, "10", null);
        while (page.at("/paging").has("next")) {
            assertThat(page.at("/data")).hasSize(10);
            ids.addAll(page.at("/data").findValuesAsText("id"));
            page = page(FIELDS, "10", page.at("/paging/cursors/after").asText());
        }
        ids.addAll(page.at("/data").findValuesAsText("id"));

        assertThat(ids).isEqualTo(page(FIELDS, "100", null).at("/data").findValuesAsText("id"));
    }

    @Test
    void aPageAfterTheLastIsEmpty() {
        String last = page(FIELDS, "100", null).at("/paging/cursors/after").asText();

        assertThat(page(FIELDS, "100", last)).hasToString("{\"data\":[]}");
    }

    @Test
    void tellsOnlyTheFieldsAskedForAndWithoutAskingNoLifetime() {
        assertThat(page("name", "1", null).at("/data/0").fieldNames()).toIterable().containsExactlyInAnyOrder("name", "id");
        assertThat(page(null, "1", null).at("/data/0").has("message_send_ttl_seconds")).isFalse();
    }

    @Test
    void tellsWhichTemplatesArePaused() {
        JsonNode page = new TemplatePage(FIELDS, "100", null).of(ApprovedTemplate.all(), template -> template == Template.CODE, HERE);

        page.at("/data").forEach(template -> assertThat(template.at("/status").asText())
                .isEqualTo(template.at("/name").asText().equals("tmpl_otp_code") ? "PAUSED" : "APPROVED"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"nmae, 100, -", "'', 100, -", "name, 0, -", "name, many, -", "name, -1, -", "name, 100, eHh4"})
    void refusesWhatMetaRefuses(String fields, String limit, String after) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> page(fields, limit, after));

        assertThat(refusal.error().code()).isEqualTo(100);
    }

    private static JsonNode page(String fields, String limit, String after) {
        return new TemplatePage(fields, limit, after).of(ApprovedTemplate.all(), template -> false, HERE);
    }

    private static JsonNode template(String name) {
        for (JsonNode template : page(FIELDS, "100", null).at("/data")) {
            if (template.at("/name").asText().equals(name)) {
                return template;
            }
        }
        throw new AssertionError(name);
    }
}
