package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

import otp.message.Dispatch;

class TemplateMessageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Dispatch> everyKindOfSend() {
        return Stream.of(Dispatches.withCode(), Dispatches.notice("Ihr Konto ist bis 14:30 Uhr pausiert."));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfSend")
    void everySendIsAsMetasOwnSchemaWantsIt(Dispatch dispatch) throws IOException {
        assertThat(metasSchema().validate(body(dispatch))).isEmpty();
    }

    @Test
    void theSchemaTellsAWrongBody() throws IOException {
        var body = (ObjectNode) body(Dispatches.withCode());
        body.remove("template");
        assertThat(metasSchema().validate(body)).isNotEmpty();
    }

    @Test
    void aCodeStandsInTheBodyAndInTheButton() throws IOException {
        assertThat(body(Dispatches.withCode())).isEqualTo(JSON.readTree("""
                {"messaging_product":"whatsapp","recipient_type":"individual","to":"12015553931","type":"template",
                 "biz_opaque_callback_data":"0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11",
                 "template":{"name":"tmpl_otp_code","language":{"code":"en_US"},"components":[
                  {"type":"body","parameters":[{"type":"text","text":"492816"}]},
                  {"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"492816"}]}]}}"""));
    }

    @Test
    void aNoticeHasOneParameterAndNoButton() throws IOException {
        assertThat(body(Dispatches.notice("Ihr Konto ist wieder offen.")).at("/template/components")).isEqualTo(JSON.readTree("""
                [{"type":"body","parameters":[{"type":"text","text":"Ihr Konto ist wieder offen."}]}]"""));
    }

    @Test
    void printedItShowsNeitherNumberNorCode() {
        TemplateMessage message = TemplateMessage.of(Dispatches.withCode());
        assertThat(message + " " + message.template() + " " + message.template().components()).doesNotContain(Dispatches.NUMBER,
                Dispatches.CODE);
    }

    private static JsonNode body(Dispatch dispatch) throws IOException {
        return JSON.readTree(MessageJson.bytes(TemplateMessage.of(dispatch)));
    }

    private static JsonSchema metasSchema() throws IOException {
        var document = (ObjectNode) JSON.readTree(TemplateMessageTest.class.getResourceAsStream("/whatsapp/otp-send.openapi.json"));
        document.put("$ref", "#/components/schemas/Message");
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document);
    }
}
