package otp.web.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.account.Purpose;
import otp.application.Fault;
import otp.verification.Contact;
import otp.verification.StartRequest;
import otp.web.GivenApplications;
import otp.web.GivenShapes;
import otp.web.json.InvalidBodyException;
import otp.web.openapi.Shapes;

class StartBodyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTRACT = """
            {
              "to": "+1 415 555 2671",
              "account": "user-8841",
              "purpose": "login",
              "action": null,
              "language": "en_US",
              "returnUrl": "https://app.example.com/account",
              "nonce": "n-0S6_WzA2Mj",
              "client": "device-77",
              "clientIp": "203.0.113.9",
              "contact": {"hubspotId": "151", "email": "ada@example.com"}
            }""";

    @Test
    void readsTheContractsExample() {
        StartRequest request = read(CONTRACT);

        assertThat(request.to().e164()).isEqualTo("+14155552671");
        assertThat(request.account().text()).isEqualTo("user-8841");
        assertThat(request.purpose()).isEqualTo(Purpose.LOGIN);
        assertThat(request.action()).isNull();
        assertThat(request.language()).isEqualTo("en_US");
        assertThat(request.returnUrl()).isEqualTo("https://app.example.com/account");
        assertThat(request.nonce()).isEqualTo("n-0S6_WzA2Mj");
        assertThat(request.client()).isEqualTo("device-77");
        assertThat(request.clientIp().getHostAddress()).isEqualTo("203.0.113.9");
        assertThat(request.contact()).isEqualTo(new Contact("151", "ada@example.com"));
    }

    @Test
    void isShownInTheOpenApiDocumentAsItIs() throws IOException {
        assertThat(JSON.readTree(CONTRACT).fieldNames()).toIterable().containsExactly(GivenShapes.members(Shapes.Start.class));
        assertThat(JSON.readTree(CONTRACT).get("contact").fieldNames()).toIterable()
                .containsExactly(GivenShapes.members(Shapes.Contact.class));
    }

    @Test
    void needsNothingButTheRecipient() {
        StartRequest request = read("{\"to\":\"0014155552671\"}");

        assertThat(request.to().e164()).isEqualTo("+14155552671");
        assertThat(request.account()).isNull();
        assertThat(request.purpose()).isEqualTo(Purpose.LOGIN);
        assertThat(request.contact()).isEqualTo(Contact.NONE);
    }

    @Test
    void takesANumberForTheAccountOnlyWhenItIsTheRecipientsAndThenMeansTheDefault() {
        assertThat(read(with("account", "\"+1 (415) 555-2671\"")).account()).isNull();
        assertThat(faults(with("account", "\"+4915112345678\""))).containsExactly("/account");
        assertThat(read(with("account", "\"4155552671\"")).account().text()).isEqualTo("4155552671");
    }

    @Test
    void wantsAnActionForAStepUpAndForNothingElse() {
        assertThat(read("{\"to\":\"+14155552671\",\"purpose\":\"step-up\",\"action\":\"pay 5\"}").action()).isEqualTo("pay 5");
        assertThat(faults(with("purpose", "\"step-up\""))).containsExactly("/action");
        assertThat(faults(with("action", "\"pay\""))).containsExactly("/action");
        assertThat(faults("{\"to\":\"+14155552671\",\"action\":\"pay\"}")).containsExactly("/action");
        assertThat(faults("{\"to\":\"+14155552671\",\"purpose\":\"step-up\",\"action\":\"" + "x".repeat(513) + "\"}"))
                .containsExactly("/action");
        assertThat(faults("{\"to\":\"+14155552671\",\"purpose\":\"step-up\",\"action\":\"\"}")).containsExactly("/action");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"to|null", "to|14155552671", "to|\"\"", "to|\"+1415555\"", "to|\"someone\"", "account|\"\"", "account|\" a\"",
                    "account|\"a\\u0007\"", "account|7", "purpose|\"Login\"", "purpose|\"enroll\"", "language|\"english\"", "language|\"\"",
                    "returnUrl|\"https://app.example.com.evil.com/\"", "returnUrl|\"http://app.example.com/\"",
                    "returnUrl|\"https://app.example.com@evil.com/\"",
                    "nonce|\"\"", "nonce|1", "client|\"\"", "clientIp|\"localhost\"", "clientIp|\"203.0.113\"",
                    "clientIp|\"203.0.113.256\"", "clientIp|\"\"",
                    "contact|[]", "contact|\"151\""})
    void pointsAtAMemberThatIsWrong(String name, String value) {
        assertThat(faults(with(name, value))).containsExactly("/" + name);
    }

    @Test
    void takesNullForWhatIsNotGiven() {
        StartRequest request = read(
                "{\"to\":\"+14155552671\",\"account\":null,\"purpose\":null,\"action\":null,\"language\":null,\"returnUrl\":null,"
                        + "\"nonce\":null,\"client\":null,\"clientIp\":null,\"contact\":null}");

        assertThat(request).isEqualTo(read("{\"to\":\"+14155552671\"}"));
    }

    @Test
    void boundsWhatIsOpaque() {
        assertThat(read(with("nonce", "\"" + "😀".repeat(128) + "\"")).nonce()).hasSize(256);
        assertThat(faults(with("nonce", "\"" + "x".repeat(129) + "\""))).containsExactly("/nonce");
        assertThat(faults(with("client", "\"" + "x".repeat(129) + "\""))).containsExactly("/client");
        assertThat(faults(with("account", "\"" + "x".repeat(129) + "\""))).containsExactly("/account");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"hubspotId|\"\"", "hubspotId|\"12a\"", "hubspotId|\"123456789012345678901\"", "hubspotId|151", "hubspotId|\"١٥١\"",
                    "email|\"ada\"", "email|\"ada@example\"", "email|\"@example.com\"", "email|\"a b@example.com\"",
                    "email|\"a@b@example.com\"", "phone|\"1\""})
    void pointsIntoTheContact(String name, String value) {
        assertThat(faults(with("contact", "{\"" + name + "\":" + value + "}"))).containsExactly("/contact/" + name);
    }

    @Test
    void boundsTheMailAddress() {
        assertThat(faults(with("contact", "{\"email\":\"a@" + "b".repeat(249) + ".com\"}"))).containsExactly("/contact/email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8::1", "::1", "::ffff:203.0.113.9", "0.0.0.0", "255.255.255.255"})
    void readsAddressesOfBothFamilies(String address) {
        assertThat(read(with("clientIp", "\"" + address + "\"")).clientIp()).isNotNull();
    }

    @Test
    void tellsOfAllFaultsAtOnceAndOfNoValue() {
        var thrown = catchThrowableOfType(InvalidBodyException.class,
                () -> read(
                        "{\"to\":\"marker\",\"purpose\":\"marker\",\"nonce\":{\"marker\":1},\"clientIp\":\"marker\",\"unknown\":\"marker\"}"));

        assertThat(thrown.faults()).extracting(Fault::pointer).containsExactlyInAnyOrder("/to", "/purpose", "/nonce", "/clientIp",
                "/unknown");
        assertThat(thrown.faults().toString()).doesNotContain("marker");
    }

    private static String with(String name, String value) {
        try {
            var body = (ObjectNode) JSON.readTree(CONTRACT);
            body.set(name, JSON.readTree(value));
            return body.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StartRequest read(String body) {
        return StartBody.read(body.getBytes(StandardCharsets.UTF_8), GivenApplications.ACME);
    }

    private static List<String> faults(String body) {
        return catchThrowableOfType(InvalidBodyException.class, () -> read(body)).faults().stream().map(Fault::pointer).toList();
    }
}
