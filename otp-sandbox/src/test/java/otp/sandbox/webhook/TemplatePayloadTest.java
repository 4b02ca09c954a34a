package otp.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import otp.sandbox.graph.ApprovedTemplate;
import otp.sandbox.graph.Template;

class TemplatePayloadTest {

    private static final Instant AT = Instant.ofEpochSecond(1763800000);
    private static final TemplatePayload PAYLOAD = new TemplatePayload("102290129340398");

    @Test
    void tellsOfEachLanguageInAChangeOfItsOwn() {
        List<ApprovedTemplate> templates = ApprovedTemplate.of(Template.CODE);

        JsonNode payload = PAYLOAD.of(templates, true, AT);

        assertThat(payload.at("/entry/0/id").asText()).isEqualTo("102290129340398");
        assertThat(payload.at("/entry/0/changes")).hasSameSizeAs(templates);
        assertThat(payload.findValuesAsText("field")).containsOnly("message_template_status_update");
        assertThat(payload.findValuesAsText("message_template_name")).containsOnly("tmpl_otp_code");
        assertThat(payload.findValuesAsText("message_template_language"))
                .containsExactlyElementsOf(templates.stream().map(ApprovedTemplate::language).toList());
    }

    @Test
    void tellsOfAPauseAndOfItsEnd() {
        assertThat(PAYLOAD.of(ApprovedTemplate.of(Template.CODE), true, AT).findValuesAsText("event")).containsOnly("PAUSED");
        assertThat(PAYLOAD.of(ApprovedTemplate.of(Template.CODE), false, AT).findValuesAsText("event")).containsOnly("REINSTATED");
    }
}
