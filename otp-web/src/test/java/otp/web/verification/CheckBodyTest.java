package otp.web.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.application.Fault;
import otp.web.json.InvalidBodyException;

class CheckBodyTest {

    @ParameterizedTest
    @CsvSource({"492816,492816", "492 816,492816", "492-816,492816", "４９２８１６,492816", "٤٩٢٨١٦,492816", "abc,abc"})
    void readsACodeHoweverItWasTyped(String typed, String entry) {
        assertThat(read("{\"code\":\"" + typed + "\"}").entry().text()).isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"code\":null}", "{\"code\":492816}", "{\"code\":\"\"}", "{\"code\":\"492816!\"}", "{\"code\":[\"492816\"]}",
                    "{\"code\":\"111111111111111111111111111111111\"}", "{\"code\":\"<b>\"}"})
    void refusesWhatIsNoCode(String body) {
        assertThat(catchThrowableOfType(InvalidBodyException.class, () -> read(body)).faults()).extracting(Fault::pointer)
                .containsExactly("/code");
    }

    @Test
    void takesTheActionAsItIs() {
        assertThat(read("{\"code\":\"1\",\"action\":\" e\\u0301 \"}").action()).isEqualTo(" e\u0301 ");
        assertThat(read("{\"code\":\"1\",\"action\":null}").action()).isNull();
    }

    @Test
    void keepsTheCodeToItself() {
        assertThat(read("{\"code\":\"492816\"}").toString()).doesNotContain("492816");
    }

    @Test
    void letsAResendComeWithNothing() {
        assertThatCode(() -> EmptyBody.read(new byte[0])).doesNotThrowAnyException();
        assertThatCode(() -> EmptyBody.read("{}".getBytes(StandardCharsets.UTF_8))).doesNotThrowAnyException();
        for (String body : new String[] {"null", "[]", "{\"a\":1}", " ", "x"}) {
            assertThat(
                    catchThrowableOfType(InvalidBodyException.class, () -> EmptyBody.read(body.getBytes(StandardCharsets.UTF_8))).faults())
                    .isNotEmpty();
        }
    }

    private static CheckBody read(String body) {
        return CheckBody.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
