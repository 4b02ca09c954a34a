package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Whatever somebody writes goes into the log and keeps nobody from being let in. */
@ContractTest
class OddTextsTest {

    private static final String EMOJI = "\ud83d\ude00";

    static Stream<String> texts() {
        return Stream.of(EMOJI, "\"", "\\", "€", "\u2028", "\u2029", "'", "<", "\u202e", "\ufeff", "\uffff", "𝟏", "1 ", "$", "{", ",",
                "=");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aReleaseIsWrittenDownWhoeverSaysWhateverAsLongAsTheyMay(String point) {
        String unit = point.strip().isEmpty() ? "x" + point : point;
        Company company = Company.strict("\"lockout\":[\"PT1H\",\"PT2H\"]");
        SupportDesk desk = SupportDesk.of(company).with("X-Request-Id", "r".repeat(128));
        Person ada = company.person();
        ada.getsLocked();
        String agent = filled(unit, 100);
        String reason = filled(unit, 500);
        String id = desk.lockoutOf(ada);
        isTold(desk.releases(id, "{\"agent\":\"" + json(agent) + "\",\"reason\":\"" + json(reason) + "\"}"), 200);
        assertThat(desk.sees(id).at("/releaseReason")).isEqualTo(reason);
        assertThat(desk.sees(id).at("/releasedBy")).isEqualTo(agent);
    }

    private static String filled(String unit, int points) {
        return unit.repeat(points / unit.codePointCount(0, unit.length()));
    }

    private static String json(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
