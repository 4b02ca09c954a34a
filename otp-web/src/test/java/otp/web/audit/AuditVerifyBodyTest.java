package otp.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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
import otp.web.openapi.Shapes;
import otp.web.search.Sought;

class AuditVerifyBodyTest {

    private static final Recipient ADA = Recipient.parse("+14155552671").orElseThrow();

    @Test
    void leavesOpenWhatIsNotGiven() {
        for (String body : new String[] {"{}",
                "{\"application\":null,\"account\":null,\"to\":null,\"since\":null,\"until\":null}"}) {
            assertThat(read(body)).isEqualTo(new AuditVerifyBody(null, new Sought(null, null, null), Period.ALWAYS));
        }
    }

    @Test
    void readsEveryPart() {
        var body = read("{\"application\":\"acme\",\"account\":\"user-8841\",\"since\":\"2026-11-22T20:41:08Z\","
                + "\"until\":\"2026-11-22T20:41:08.123456789Z\"}");

        assertThat(body).isEqualTo(new AuditVerifyBody("acme", new Sought(new AccountName("user-8841"), null, null),
                new Period(Instant.parse("2026-11-22T20:41:08Z"), Instant.parse("2026-11-22T20:41:08.124Z"))));
        assertThat(read("{\"account\":\"+1 415 555 2671\"}").sought()).isEqualTo(new Sought(null, ADA, null));
        assertThat(read("{\"to\":\"+1 415 555 2671\"}").sought()).isEqualTo(new Sought(null, null, ADA));
    }

    @Test
    void aPeriodBeginsNotBeforeAnyTimeThatCanBeCompared() {
        assertThat(read("{\"since\":\"1900-01-01T00:00:00Z\"}").period()).isEqualTo(new Period(Instant.EPOCH, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"application\":1}|/application", "{\"account\":\"\"}|/account",
            "{\"to\":\"2671\"}|/to", "{\"account\":\"ada\",\"to\":\"+14155552671\"}|/to", "{\"since\":\"2026-11-22\"}|/since",
            "{\"since\":\"2026-11-22T20:41:08+01:00\"}|/since", "{\"until\":\"2026-02-30T20:41:08Z\"}|/until", "{\"until\":5}|/until",
            "{\"since\":\"2026-11-22T20:41:08Z\",\"until\":\"2026-11-22T20:41:08Z\"}|/until", "{\"limit\":1}|/limit", "[]|``"})
    void pointsAtWhatIsWrong(String body, String pointers) {
        assertThat(pointers(body)).containsExactlyInAnyOrder(pointers.split(","));
    }

    @Test
    void isShownInTheOpenApiDocumentAsItIsRead() {
        var each = Stream.of(GivenShapes.members(Shapes.AuditVerification.class));

        assertThat(pointers(each.map(member -> "\"" + member + "\":{}").collect(Collectors.joining(",", "{", "}"))))
                .contains("/application", "/account", "/since", "/until", "/to").doesNotContain("");
    }

    private static List<String> pointers(String body) {
        return catchThrowableOfType(InvalidBodyException.class, () -> read(body)).faults().stream().map(Fault::pointer).toList();
    }

    private static AuditVerifyBody read(String body) {
        return AuditVerifyBody.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
