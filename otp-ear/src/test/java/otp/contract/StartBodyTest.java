package otp.contract;

import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a start may say, and what it must. */
@ContractTest
class StartBodyTest {

    private final Company company = Company.plain();

    @Test
    void onlyToIsRequired() {
        isToldToCorrect(company.start("{}"), "/to");
        isToldToCorrect(company.start("{\"to\":null}"), "/to");
        isTold(company.start("{\"to\":\"" + Numbers.next() + "\"}"), 201);
        isTold(company
                .start("""
                        {"to":"%s","account":null,"purpose":null,"action":null,"language":null,"returnUrl":null,"nonce":null,"client":null,"clientIp":null,
                         "contact":null}"""
                        .formatted(Numbers.next())),
                201);
    }

    @Test
    void everyMemberIsTaken() {
        isTold(Company.with("\"allowedReturnUrls\":[\"https://app.example.com/\"]").person().triesToStart("""
                "purpose":"step-up","action":"pay","language":"de","returnUrl":"https://app.example.com/account","nonce":"n-0S6_WzA2Mj",
                "client":"device-77","clientIp":"2001:db8::1","contact":{"hubspotId":"151","email":"ada@example.com"}"""), 201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/nonce|\"nonce\":\"%s\"", "/client|\"client\":\"%s\""})
    void opaqueTextsHaveUpTo128Characters(String pointer, String member) {
        isTold(company.person().triesToStart(member.formatted("x".repeat(128))), 201);
        isToldToCorrect(company.person().triesToStart(member.formatted("x".repeat(129))), pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/clientIp|\"clientIp\":\"example.com\"", "/clientIp|\"clientIp\":\"256.0.0.1\"", "/clientIp|\"clientIp\":\"::g\"",
            "/clientIp|\"clientIp\":\"\"",
            "/contact/hubspotId|\"contact\":{\"hubspotId\":\"15a\"}",
            "/contact/hubspotId|\"contact\":{\"hubspotId\":\"123456789012345678901\"}",
            "/contact/hubspotId|\"contact\":{\"hubspotId\":\"\"}", "/contact/email|\"contact\":{\"email\":\"ada\"}",
            "/contact/phone|\"contact\":{\"phone\":\"1\"}",
            "/contact|\"contact\":\"151\"", "/language|\"language\":\"english please\"", "/purpose|\"purpose\":\"LOGIN\"",
            "/country|\"country\":\"US\"",
            "/returnUrl|\"returnUrl\":\"https://evil.example.com/\""})
    void everyOtherMemberIsHeldToItsForm(String pointer, String member) {
        isToldToCorrect(company.person().triesToStart(member), pointer);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        isToldToCorrect(company.start("{\"to\":\"x\",\"account\":\" \",\"purpose\":\"x\",\"nonce\":5,\"extra\":{}}"), "/to", "/account",
                "/purpose", "/nonce",
                "/extra");
    }
}
