package otp.web.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import otp.account.AccountName;
import otp.application.Fault;
import otp.attestation.Period;
import otp.recipient.Recipient;
import otp.web.GivenShapes;
import otp.web.json.InvalidBodyException;
import otp.web.openapi.CrmShapes;
import otp.web.search.PageRequest;
import otp.web.search.Sought;

class CrmBodiesTest {

    private static final Recipient ADA = Recipient.parse("+14155552671").orElseThrow();
    private static final Sought NOBODY = new Sought(null, null, null);

    @Test
    void aComparisonIsOfAllAndQueuesNothingUnlessToldSo() {
        assertThat(ReconcileBody.read(bytes("{\"application\":\"acme\"}")))
                .isEqualTo(new ReconcileBody("acme", NOBODY, Period.ALWAYS, false, new PageRequest(50, null)));
    }

    @Test
    void aComparisonIsReadWhole() {
        var period = ReconcileBody.read(bytes("{\"application\":\"acme\",\"since\":\"2026-11-22T20:41:08Z\",\"queue\":true,\"limit\":7,"
                + "\"cursor\":\"c\"}"));
        assertThat(period).isEqualTo(new ReconcileBody("acme", NOBODY, new Period(Instant.parse("2026-11-22T20:41:08Z"), null), true,
                new PageRequest(7, "c")));
        assertThat(ReconcileBody.read(bytes("{\"application\":\"acme\",\"account\":\"ada\"}")).sought())
                .isEqualTo(new Sought(new AccountName("ada"), null, null));
    }

    @Test
    void whatIsTriedAgainIsNamedOrAll() {
        assertThat(ParkedRetryBody.read(bytes("{\"application\":\"acme\",\"all\":true}"))).isEqualTo(new ParkedRetryBody("acme", NOBODY));
        assertThat(ParkedRetryBody.read(bytes("{\"application\":\"acme\",\"to\":\"+1 415 555 2671\"}")))
                .isEqualTo(new ParkedRetryBody("acme", new Sought(null, null, ADA)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{}|/application", "{\"application\":\"a\",\"queue\":1}|/queue",
            "{\"application\":\"a\",\"account\":\"ada\",\"to\":\"+14155552671\"}|/to",
            "{\"application\":\"a\",\"account\":\"ada\",\"since\":\"2026-11-22T20:41:08Z\"}|/since",
            "{\"application\":\"a\",\"to\":\"+14155552671\",\"until\":\"2026-11-22T20:41:08Z\"}|/until",
            "{\"application\":\"a\",\"since\":\"2026-11-22T20:41:08Z\",\"until\":\"2026-11-22T20:41:08Z\"}|/until",
            "{\"application\":\"a\",\"limit\":201}|/limit", "{\"application\":\"a\",\"all\":true}|/all"})
    void aComparisonPointsAtWhatIsWrong(String body, String pointer) {
        assertThat(pointers(body, ReconcileBody::read)).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"all\":true}|/application", "{\"application\":\"a\"}|/account",
            "{\"application\":\"a\",\"all\":false}|/account", "{\"application\":\"a\",\"account\":\"ada\",\"all\":true}|/all",
            "{\"application\":\"a\",\"account\":\"ada\",\"to\":\"+14155552671\"}|/to"})
    void anotherTryPointsAtWhatIsWrong(String body, String pointer) {
        assertThat(pointers(body, ParkedRetryBody::read)).containsExactly(pointer);
    }

    @Test
    void theyAreShownInTheOpenApiDocumentAsTheyAreRead() {
        assertThat(pointers(allOf(CrmShapes.CrmReconciliation.class), ReconcileBody::read)).contains("/application", "/account", "/to",
                "/since", "/until", "/queue", "/limit", "/cursor").doesNotContain("");
        assertThat(pointers(allOf(CrmShapes.CrmParkedSearch.class), ParkedSearchBody::read)).containsExactly("/application", "/limit",
                "/cursor");
        assertThat(pointers(allOf(CrmShapes.CrmRetry.class), ParkedRetryBody::read)).contains("/application", "/account", "/to", "/all")
                .doesNotContain("");
    }

    private static String allOf(Class<? extends Record> shape) {
        return Stream.of(GivenShapes.members(shape)).map(member -> "\"" + member + "\":{}").collect(Collectors.joining(",", "{", "}"));
    }

    private static List<String> pointers(String body, Function<byte[], ?> read) {
        return catchThrowableOfType(InvalidBodyException.class, () -> read.apply(bytes(body))).faults().stream().map(Fault::pointer)
                .toList();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
