package otp.web.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.account.AccountName;
import otp.application.Fault;
import otp.recipient.Recipient;
import otp.search.Whose;
import otp.support.LockoutSearch;
import otp.web.GivenApplications;
import otp.web.GivenShapes;
import otp.web.json.InvalidBodyException;
import otp.web.openapi.Shapes;
import otp.web.search.PageRequest;

class LockoutSearchBodyTest {

    private static final Recipient ADA = Recipient.parse("+14155552671").orElseThrow();

    @Test
    void leavesOpenWhatIsNotGiven() {
        for (String body : new String[] {"{}", "{\"account\":null,\"to\":null,\"active\":null,\"limit\":null,\"cursor\":null}"}) {
            assertThat(read(body).within(null)).isEqualTo(new LockoutSearch(new Whose(null, null, null, null), null));
            assertThat(read(body).page()).isEqualTo(new PageRequest(50, null));
        }
    }

    @Test
    void readsEveryPart() {
        var body = read("{\"account\":\"user-8841\",\"to\":\"+1 (415) 555-2671\",\"active\":false,\"limit\":200,\"cursor\":\"abc\"}");

        assertThat(body.within(GivenApplications.ACME))
                .isEqualTo(new LockoutSearch(new Whose(GivenApplications.ACME, new AccountName("user-8841"), null, ADA), false));
        assertThat(body.page()).isEqualTo(new PageRequest(200, "abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+14155552671", "+1 415 555 2671", "+1-(415)-555.2671", "0014155552671", "００14155552671", "＋１４１５５５５２６７１"})
    void anAccountThatLooksLikeANumberIsTheRecipientItselfHoweverItIsWritten(String spelling) {
        assertThat(read("{\"account\":\"" + spelling + "\"}").within(null))
                .isEqualTo(new LockoutSearch(new Whose(null, null, ADA, null), null));
        assertThat(read("{\"to\":\"" + spelling + "\"}").within(null)).isEqualTo(new LockoutSearch(new Whose(null, null, null, ADA), null));
    }

    @Test
    void bareDigitsAreAnAccountsId() {
        assertThat(read("{\"account\":\"14155552671\"}").within(null).whose().account()).isEqualTo(new AccountName("14155552671"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"account\":\"\"}|/account", "{\"account\":\" a\"}|/account",
            "{\"account\":\"a\\n\"}|/account", "{\"account\":1}|/account", "{\"account\":\"+1\"}|/account",
            "{\"account\":\"+1******2671\"}|/account", "{\"account\":\"001415555\"}|/account", "{\"to\":\"2671\"}|/to", "{\"to\":\"\"}|/to",
            "{\"to\":14155552671}|/to", "{\"active\":\"true\"}|/active", "{\"active\":1}|/active", "{\"limit\":0}|/limit",
            "{\"limit\":201}|/limit", "{\"limit\":-1}|/limit", "{\"limit\":\"5\"}|/limit", "{\"limit\":1.5}|/limit",
            "{\"limit\":99999999999}|/limit", "{\"cursor\":1}|/cursor", "{\"status\":\"active\"}|/status",
            "{\"active\":true,\"active\":true}|/active", "{\"to\":\"x\",\"account\":\"+x\",\"limit\":0}|/to,/account,/limit"})
    void pointsAtWhatIsWrong(String body, String pointers) {
        assertThat(pointers(body)).containsExactlyInAnyOrder(pointers.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "{"})
    void isAnObject(String body) {
        assertThat(pointers(body)).containsOnly("");
    }

    @Test
    void isShownInTheOpenApiDocumentAsItIsRead() {
        var each = Stream.of(GivenShapes.members(Shapes.LockoutSearch.class));

        assertThat(pointers(each.map(member -> "\"" + member + "\":{}").collect(Collectors.joining(",", "{", "}"))))
                .containsExactlyInAnyOrder("/account", "/to", "/active", "/limit", "/cursor");
    }

    @Test
    void aBrokenCursorIsPointedAt() {
        assertThat(PageRequest.brokenCursor().faults()).extracting(Fault::pointer).containsExactly("/cursor");
    }

    private static List<String> pointers(String body) {
        return catchThrowableOfType(InvalidBodyException.class, () -> read(body)).faults().stream().map(Fault::pointer).toList();
    }

    private static LockoutSearchBody read(String body) {
        return LockoutSearchBody.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
