package otp.web.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.web.json.InvalidBodyException;
import otp.workflow.Callback;

class ActionBodyTest {

    /** As HubSpot documents it, with what newer versions add. */
    private static final String START = """
            {"callbackId":"ap-102670506-56777914962-11-0",
             "origin":{"portalId":102670506,"actionDefinitionId":10860211,"actionDefinitionVersion":1,"extensionDefinitionId":7},
             "context":{"source":"WORKFLOWS","workflowId":192814114},
             "object":{"objectId":614,"objectType":"CONTACT","properties":{"phone":"+1 415 555 2671","email":"ada@example.com"}},
             "fields":{"application":"other"},
             "inputFields":{"application":"acme"}}""";

    @Test
    void readsWhatHubSpotSends() {
        var body = body(START);
        var callback = callback(START);

        assertThat(callback.portal()).isEqualTo("102670506");
        assertThat(callback.workflow()).isEqualTo("192814114");
        assertThat(callback.actor()).isEqualTo("hubspot:102670506/192814114");
        assertThat(callback.id()).isEqualTo("ap-102670506-56777914962-11-0");
        assertThat(callback.contact()).isEqualTo("614");
        assertThat(body.application()).isEqualTo("acme");
        assertThat(body.phone()).isEqualTo("+1 415 555 2671");
    }

    @Test
    void idsMayBeTexts() {
        assertThat(callback("{\"object\":{\"objectId\":\"614\"}}").contact()).isEqualTo("614");
        assertThat(callback("{\"origin\":{\"portalId\":\"62515\"}}").portal()).isEqualTo("62515");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-614", "6.14", "6e2", "true", "\"\"", "\"614/../615\"", "\"+614\"", "\"\uff16\"", "null", "{}", "[614]",
            "123456789012345678901"})
    void whatIsNoIdIsNone(String id) {
        assertThat(callback("{\"object\":{\"objectId\":" + id + "}}").contact()).isNull();
        assertThat(callback("{\"origin\":{\"portalId\":" + id + "}}").portal()).isNull();
        assertThat(callback("{\"context\":{\"workflowId\":" + id + "}}").workflow()).isEqualTo(Callback.NO_WORKFLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"DEAL\"", "\"TICKET\"", "\"0-5\"", "7", "{}"})
    void theIdOfAnythingElseIsNoContacts(String type) {
        assertThat(callback("{\"object\":{\"objectId\":614,\"objectType\":" + type + "}}").contact()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "7", "null", "\"\\ud800\"", "[\"ap-1\"]"})
    void aCallbackIdIsATextThatSaysSomething(String id) {
        assertThat(callback("{\"callbackId\":" + id + "}").id()).isNull();
    }

    @Test
    void aCallbackIdHasABound() {
        assertThat(callback("{\"callbackId\":\"" + "a".repeat(1000) + "\"}").id()).hasSize(1000);
        assertThat(callback("{\"callbackId\":\"" + "a".repeat(1001) + "\"}").id()).isNull();
    }

    @Test
    void readsARelease() {
        var release = body("""
                {"inputFields":{"application":"acme","agent":"j.doe","reason":"called back,\\nidentity confirmed","lockout":"0193f0c2"}}""")
                .release();

        assertThat(release.application()).isEqualTo("acme");
        assertThat(release.agent()).isEqualTo("j.doe");
        assertThat(release.reason()).isEqualTo("called back,\nidentity confirmed");
        assertThat(release.lockout()).isEqualTo("0193f0c2");
    }

    @Test
    void whoAndWhySaySomethingWithinTheirLength() {
        assertThat(agent("\ud83d\ude00".repeat(100))).isNotNull();
        for (var text : new String[] {"", " ", "a".repeat(101), "a\\nb", "a\\u0000b", "\\ud800"}) {
            assertThat(agent(text)).isNull();
        }
        assertThat(reason("a".repeat(500))).isNotNull();
        for (var text : new String[] {"", "\\n", "a".repeat(501), "a\\u001bb", "\\udc00"}) {
            assertThat(reason(text)).isNull();
        }
        assertThat(body("{\"inputFields\":{\"agent\":7,\"reason\":null}}").release().agent()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "{}", "{\"inputFields\":7}", "{\"origin\":[]}"})
    void shapesItDoesNotKnowSayNothing(String body) {
        assertThat(callback(body).portal()).isNull();
        assertThat(body(body).application()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "hello", "\ufeff{", "{\"a\":NaN}"})
    void whatIsNoJsonIsRefused(String body) {
        assertThatThrownBy(() -> body(body)).isInstanceOf(InvalidBodyException.class);
    }

    @Test
    void readsSixtyFourLevelsAndNoMore() {
        assertThat(body("[".repeat(64) + "]".repeat(64))).isNotNull();
        assertThatThrownBy(() -> body("[".repeat(65) + "]".repeat(65))).isInstanceOf(InvalidBodyException.class);
    }

    private static String agent(String json) {
        return body("{\"inputFields\":{\"agent\":\"" + json + "\"}}").release().agent();
    }

    private static String reason(String json) {
        return body("{\"inputFields\":{\"reason\":\"" + json + "\"}}").release().reason();
    }

    private static Callback callback(String json) {
        return body(json).callback(json.getBytes(UTF_8), "request");
    }

    private static ActionBody body(String json) {
        return ActionBody.of(json.getBytes(UTF_8));
    }
}
