package otp.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.application.Fault;

class StrictJsonTest {

    @Test
    void readsWhatIsRight() {
        var faults = new Faults();

        var root = StrictJson.parse(bytes(" {\"to\":\"caf\\u00e9 \\ud83d\\ude00 é 😀\",\"n\":[1,2.5,true,null,{}]} \n"), faults);

        assertThat(faults.none()).isTrue();
        assertThat(root.get("to").textValue()).isEqualTo("café 😀 é 😀");
        assertThat(root.get("n")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{]", "{\"to\":}", "{'to':'x'}", "{to:1}", "{\"a\":NaN}", "{\"a\":Infinity}", "{\"a\":-Infinity}",
            "{\"a\":01}",
            "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}", "{\"a\":1,}", "[1,]", "{\"a\":\"\n\"}", "{\"a\":\"\\x\"}", "{} {}", "{}x", "{}]",
            "// no\n{}", "{}/**/",
            "\u0000", "{\"a\":tru}", "{\"a\" 1}", "<a/>", "{\"a\":\"", "{\"a\":\"\\u12\"}", "\uFEFF{}"})
    void refusesWhatIsNoJson(String text) {
        assertThat(faultsOf(bytes(text))).singleElement().extracting(Fault::pointer).isEqualTo("");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        assertThat(faultsOf("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1))).singleElement().extracting(Fault::detail)
                .isEqualTo("is not UTF-8");
        assertThat(faultsOf("{}".getBytes(StandardCharsets.UTF_16))).singleElement().extracting(Fault::detail).isEqualTo("is not UTF-8");
        assertThat(faultsOf(overlong())).singleElement().extracting(Fault::detail).isEqualTo("is not UTF-8");
        assertThat(faultsOf(surrogatesInUtf8())).singleElement().extracting(Fault::detail).isEqualTo("is not UTF-8");
    }

    /** A slash in two bytes, as attackers of old path checks wrote it. */
    private static byte[] overlong() {
        return new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'};
    }

    /** A surrogate pair in three bytes each (CESU-8). */
    private static byte[] surrogatesInUtf8() {
        return new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0xBD, (byte) 0xED, (byte) 0xB8, (byte) 0x80, '"'};
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\\u0000\"}", "{\"a\":\"\\ud800\"}", "{\"a\":\"x\\udc00\"}", "{\"a\":\"\\ud800\\ud800\"}",
            "{\"a\":\"\\udc00\\ud800\"}"})
    void refusesTextsWithNulOrHalfASurrogatePair(String text) {
        assertThat(faultsOf(bytes(text))).singleElement().extracting(Fault::pointer).isEqualTo("/a");
    }

    @Test
    void refusesSuchCharactersInMemberNamesToo() {
        assertThat(faultsOf(bytes("{\"\\u0000\":1}"))).singleElement().extracting(Fault::pointer).isEqualTo("");
    }

    @Test
    void readsThirtyTwoLevelsAndNoMore() {
        assertThat(faultsOf(bytes(nested(32)))).isEmpty();
        assertThat(faultsOf(bytes(nested(33)))).hasSize(1);
        assertThat(faultsOf(bytes(nested(5000)))).hasSize(1);
        assertThat(faultsOf(bytes("{\"a\":".repeat(5000)))).hasSize(1);
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    @Test
    void namesEveryDuplicateByItsPlace() {
        var faults = faultsOf(bytes("{\"a\":1,\"b\":{\"c\":1,\"c\":1},\"a\":null,\"d\":[{\"e\":1,\"e\":2}]}"));

        assertThat(faults).extracting(Fault::pointer).containsExactly("/b/c", "/a", "/d/0/e");
    }

    @Test
    void refusesNumbersThatOnlyCostTime() {
        assertThat(faultsOf(bytes("{\"a\":" + "9".repeat(10_000) + "}"))).hasSize(1);
        assertThat(faultsOf(bytes("{\"a\":1e999999999}"))).isEmpty(); // no integer, refused where one is read
    }

    @Test
    void neverSaysWhatWasSent() {
        for (String text : List.of("{\"a\":marker}", "{\"a\":\"marker", "marker", "{\"marker\\u0000\":1}",
                "{\"marker 1\":1,\"marker 1\":2}")) {
            assertThat(faultsOf(bytes(text))).isNotEmpty().allSatisfy(fault -> assertThat(fault.toString()).doesNotContain("marker"));
        }
    }

    @Test
    void keepsTheListOfFaultsShort() {
        var members = "{\"a\":1,\"a\":1,\"b\":1" + ",\"b\":1".repeat(1000) + "}";

        assertThat(faultsOf(bytes(members))).hasSize(Faults.MAX);
    }

    @Test
    void throwsAllFaultsAtOnce() {
        var faults = new Faults();
        faults.add("/a", "one");
        faults.addAll(List.of(new Fault("/a/b", "hidden by the first"), new Fault("/b", "two")));

        assertThatThrownBy(faults::throwIfAny).isInstanceOfSatisfying(InvalidBodyException.class,
                e -> assertThat(e.faults()).extracting(Fault::detail).containsExactly("one", "two"));
    }

    private static List<Fault> faultsOf(byte[] document) {
        var faults = new Faults();
        StrictJson.parse(document, faults);
        try {
            faults.throwIfAny();
            return List.of();
        } catch (InvalidBodyException e) {
            return e.faults();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
