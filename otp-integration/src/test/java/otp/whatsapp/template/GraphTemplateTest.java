package otp.whatsapp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.template.Category;
import otp.template.Template;
import otp.template.TemplateStatus;
import otp.template.Version;

class GraphTemplateTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Optional<Template> read(String json) throws JsonProcessingException {
        return GraphTemplate.of(JSON.readTree(json));
    }

    private static Template template(String members) throws JsonProcessingException {
        return read("{\"name\":\"tmpl_otp\",\"language\":\"en_US\",\"status\":\"APPROVED\",\"category\":\"UTILITY\"" + members + "}")
                .orElseThrow();
    }

    private static Template.Shape shape(String components) throws JsonProcessingException {
        return template(",\"components\":[" + components + "]").shape();
    }

    @Test
    void aTemplateForCodesAsItIsCreatedAndAsItIsReadIsTheSame() throws JsonProcessingException {
        Template created = read("""
                {"name":"tmpl_otp","language":"en_US","category":"AUTHENTICATION","message_send_ttl_seconds":300,
                 "components":[
                  {"type":"BODY","add_security_recommendation":true},
                  {"type":"FOOTER","code_expiration_minutes":5},
                  {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"COPY_CODE","text":"Copy code"}]}]}""").orElseThrow();
        Template read = read("""
                {"name":"tmpl_otp","language":"en_US","status":"approved","category":"AUTHENTICATION","message_send_ttl_seconds":"300",
                 "components":[
                  {"type":"BODY","text":"*{{1}}* is your verification code.","add_security_recommendation":true},
                  {"type":"FOOTER","text":"Expires in 5 minutes."},
                  {"type":"BUTTONS","buttons":[{"type":"URL","text":"Copy code",
                   "url":"https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}","example":["x"]}]}],"id":"7"}""")
                .orElseThrow();
        assertThat(created).returns(new Version("tmpl_otp", "en_US"), Template::version).returns(TemplateStatus.UNKNOWN, Template::status)
                .returns(Category.AUTHENTICATION, Template::category).returns(Duration.ofSeconds(300), Template::timeToLive);
        assertThat(read.status()).isEqualTo(TemplateStatus.APPROVED);
        assertThat(read.lifetime()).isEqualTo(created.lifetime());
        assertThat(created.shape().copyCode()).isTrue();
        assertThat(read.shape().copyCode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"type\":\"OTP\",\"otp_type\":\"ONE_TAP\"}",
            "{\"type\":\"URL\",\"url\":\"https://example.com/{{1}}\"}",
            "{\"type\":\"URL\",\"url\":\"https://example.com/\"},{\"type\":\"OTP\",\"otp_type\":\"COPY_CODE\"}",
            "{\"type\":\"COPY_CODE\"}"})
    void onlyAFirstButtonThatCopiesTheCodeIsOne(String buttons) throws JsonProcessingException {
        assertThat(shape("{\"type\":\"BUTTONS\",\"buttons\":[" + buttons + "]}").copyCode()).isFalse();
    }

    @Test
    void aNoticeTakesItsOneSentence() throws JsonProcessingException {
        assertThat(shape("{\"type\":\"HEADER\",\"format\":\"TEXT\",\"text\":\"Sign-in\"},"
                + "{\"type\":\"BODY\",\"text\":\"It is {{1}}. Once more: {{ 1 }}.\"},{\"type\":\"BUTTONS\",\"buttons\":["
                + "{\"type\":\"URL\",\"url\":\"https://example.com/help\"},{\"type\":\"QUICK_REPLY\",\"text\":\"No\"}]}"))
                .isEqualTo(new Template.Shape(false, 1, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"type\":\"HEADER\",\"format\":\"IMAGE\"}",
            "{\"type\":\"HEADER\",\"format\":\"TEXT\",\"text\":\"Dear {{1}}\"}",
            "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"URL\",\"url\":\"https://example.com/{{1}}\"}]}",
            "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"COPY_CODE\"}]}"})
    void whatElseWantsFillingIsSeen(String component) throws JsonProcessingException {
        assertThat(shape(component).moreToFill()).isTrue();
    }

    @Test
    void variablesAreCountedAndThoseWithNamesSeen() throws JsonProcessingException {
        assertThat(shape("{\"type\":\"body\",\"text\":\"{{1}} and {{2}}\"}")).isEqualTo(new Template.Shape(false, 2, false, false));
        assertThat(shape("{\"type\":\"BODY\",\"text\":\"{{until}}\"}")).isEqualTo(new Template.Shape(false, 1, true, false));
        assertThat(shape("")).isEqualTo(new Template.Shape(false, 0, false, false));
    }

    @ParameterizedTest
    @CsvSource({"30, PT30S", "-1, PT720H", "99999999999, PT720H", "\"120\", PT2M"})
    void aLifetimeIsInSeconds(String written, Duration meant) throws JsonProcessingException {
        assertThat(template(",\"message_send_ttl_seconds\":" + written).timeToLive()).isEqualTo(meant);
    }

    @Test
    void withoutALifetimeMetasDefaultCounts() throws JsonProcessingException {
        assertThat(template("").timeToLive()).isEqualTo(Duration.ofDays(30));
        assertThat(template(",\"message_send_ttl_seconds\":null").timeToLive()).isEqualTo(Duration.ofDays(30));
        assertThat(read("{\"name\":\"t\",\"language\":\"en\",\"category\":\"AUTHENTICATION\"}").orElseThrow().timeToLive())
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void wordsNobodyHasHeardOfAreUnknown() throws JsonProcessingException {
        Template odd = read("{\"name\":\"t\",\"language\":\"en\",\"category\":\"GREETING\",\"status\":\"SLEEPY\"}").orElseThrow();
        assertThat(odd.category()).isEqualTo(Category.UNKNOWN);
        assertThat(odd.status()).isEqualTo(TemplateStatus.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "7", "[]", "{\"name\":\"t\"}", "{\"name\":\"T!\",\"language\":\"en\"}",
            "{\"name\":\"t\",\"language\":\"en\\nWARNING\"}"})
    void whatIsNoTemplateIsLeftOut(String json) throws JsonProcessingException {
        assertThat(read(json)).isEmpty();
    }
}
