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
import org.junit.jupiter.params.provider.ValueSource;

import otp.account.AccountName;
import otp.application.Fault;
import otp.audit.EventType;
import otp.investigation.EventSearch;
import otp.recipient.Recipient;
import otp.search.Whose;
import otp.web.GivenApplications;
import otp.web.GivenShapes;
import otp.web.GivenVerifications;
import otp.web.json.InvalidBodyException;
import otp.web.openapi.Shapes;
import otp.web.search.PageRequest;

class EventSearchBodyTest {

    private static final Recipient ADA = Recipient.parse("+14155552671").orElseThrow();

    @Test
    void leavesOpenWhatIsNotGiven() {
        for (String body : new String[] {"{}", "{\"account\":null,\"to\":null,\"verification\":null,\"type\":null,\"since\":null,"
                + "\"until\":null,\"limit\":null,\"cursor\":null}"}) {
            assertThat(read(body).within(null)).isEqualTo(new EventSearch(new Whose(null, null, null, null), null, null, null, null));
            assertThat(read(body).page()).isEqualTo(new PageRequest(50, null));
        }
    }

    @Test
    void readsEveryPart() {
        var body = read("{\"account\":\"user-8841\",\"to\":\"+1 (415) 555-2671\",\"verification\":\"" + GivenVerifications.ID
                + "\",\"type\":\"check.incorrect\",\"since\":\"2026-11-22T20:41:08.123Z\",\"until\":\"2026-11-23T00:00:00Z\","
                + "\"limit\":200,\"cursor\":\"abc\"}");
        assertThat(body.within(GivenApplications.ACME))
                .isEqualTo(new EventSearch(new Whose(GivenApplications.ACME, new AccountName("user-8841"), null, ADA),
                        GivenVerifications.ID,
                        EventType.CHECK_INCORRECT, Instant.parse("2026-11-22T20:41:08.123Z"), Instant.parse("2026-11-23T00:00:00Z")));
        assertThat(body.page()).isEqualTo(new PageRequest(200, "abc"));
    }

    @Test
    void knowsEveryTypeOfTheContract() {
        for (var type : EventType.values()) {
            assertThat(read("{\"type\":\"" + type.word() + "\"}").type()).isEqualTo(type);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T20:41:08Z,2026-11-22T20:41:08.000Z", "2026-11-22T20:41:08.1Z,2026-11-22T20:41:08.100Z",
            "2026-11-22T20:41:08.123000000Z,2026-11-22T20:41:08.123Z", "2026-11-22T20:41:08.123000001Z,2026-11-22T20:41:08.124Z",
            "2026-11-22T20:41:08.999999999Z,2026-11-22T20:41:09.000Z", "0000-01-01T00:00:00Z,1970-01-01T00:00:00.000Z",
            "1969-12-31T23:59:59.999Z,1970-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999999999Z,9999-12-31T23:59:59.999Z"})
    void anInstantIsTheFirstTickOfTheClockThatIsNotBeforeItWithinWhatADatabaseKnows(String text, Instant tick) {
        assertThat(read("{\"since\":\"" + text + "\"}").since()).isEqualTo(tick);
        assertThat(read("{\"until\":\"" + text + "\"}").until()).isEqualTo(tick);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T20:41:08.123+00:00", "2026-11-22T21:41:08+01:00", "2026-11-22", "2026-11-22T20:41Z",
            "2026-11-22T20:41:08", "2026-11-22t20:41:08z", "2026-02-30T00:00:00Z", "2026-11-22T24:00:01Z", "2026-11-22T23:59:60Z",
            "2026-11-22T20:41:08.Z", "2026-11-22T20:41:08.1234567890Z", "+12026-11-22T20:41:08Z", "1763844068", "",
            " 2026-11-22T20:41:08Z"})
    void anInstantOfAnotherFormIsNone(String text) {
        assertThat(pointers("{\"since\":\"" + text + "\"}")).containsExactly("/since");
        assertThat(pointers("{\"until\":\"" + text + "\"}")).containsExactly("/until");
    }

    @Test
    void anyIdMayBeSoughtAndNothingElse() {
        assertThat(read("{\"verification\":\"0193F0C2-6D0F-7C3A-9D0E-3B1F6F9F8A11\"}").verification()).isEqualTo(GivenVerifications.ID);
        assertThat(read("{\"verification\":\"00000000-0000-0000-0000-000000000000\"}").verification()).isNotNull();
        for (var text : List.of("", "x", "0193f0c26d0f7c3a9d0e3b1f6f9f8a11", "1-1-1-1-1", GivenVerifications.ID + " ")) {
            assertThat(pointers("{\"verification\":\"" + text + "\"}")).as(text).containsExactly("/verification");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"account\":\"\"}|/account", "{\"to\":\"2671\"}|/to",
            "{\"verification\":7}|/verification", "{\"type\":\"check\"}|/type", "{\"type\":\"CHECK_INCORRECT\"}|/type",
            "{\"type\":\"check.Incorrect\"}|/type", "{\"type\":\"\"}|/type", "{\"type\":[\"code.sent\"]}|/type",
            "{\"since\":1763844068}|/since",
            "{\"until\":true}|/until", "{\"limit\":0}|/limit", "{\"limit\":201}|/limit", "{\"cursor\":1}|/cursor",
            "{\"active\":true}|/active",
            "{\"type\":\"code.sent\",\"type\":\"code.sent\"}|/type", "{\"to\":\"x\",\"type\":\"x\",\"since\":\"x\"}|/to,/type,/since"})
    void pointsAtWhatIsWrong(String body, String pointers) {
        assertThat(pointers(body)).containsExactlyInAnyOrder(pointers.split(","));
    }

    @Test
    void isShownInTheOpenApiDocumentAsItIsRead() {
        var members = GivenShapes.members(Shapes.AuditEventSearch.class);
        var body = Stream.of(members).map(member -> "\"" + member + "\":{}").collect(Collectors.joining(",", "{", "}"));
        assertThat(pointers(body)).containsExactlyInAnyOrder(Stream.of(members).map(member -> "/" + member).toArray(String[]::new));
    }

    private static EventSearchBody read(String body) {
        return EventSearchBody.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> pointers(String body) {
        return catchThrowableOfType(InvalidBodyException.class, () -> read(body)).faults().stream().map(Fault::pointer).toList();
    }
}
