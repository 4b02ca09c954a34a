package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;
import static otp.contract.Told.members;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Answer;
import otp.system.OtpClient;

/** An administrator has the log of an application verified. */
@ContractTest
class AuditVerifyTest {

    private static Company company;
    private static Person ada;

    @BeforeAll
    static void aStory() {
        company = Company.plain();
        ada = company.person();
        ada.starts().entersRight();
        company.unnamedPerson().starts();
    }

    private static Answer verifies(OtpClient client, String body) {
        return client.post("audit-events/verify", body);
    }

    private static String named(String members) {
        return "{\"application\":\"" + company.name() + "\"" + (members.isEmpty() ? "" : ",") + members + "}";
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        Answer verdict = isTold(verifies(OneNode.admin(), named("")), 200);

        assertThat(members(verdict.json())).containsExactly("intact", "application", "chains", "events", "roots", "broken");
        assertThat(verdict.at("/intact")).as(verdict::toString).isEqualTo("true");
        assertThat(verdict.at("/application")).isEqualTo(company.name());
        assertThat(verdict.json().at("/chains").asInt()).as("two accounts and the application").isGreaterThanOrEqualTo(3);
        assertThat(verdict.json().at("/events").asInt()).as("definition, key, two starts, an approval").isGreaterThanOrEqualTo(5);
        assertThat(verdict.at("/broken")).isNull();
    }

    @Test
    void theHeaderMayNameTheApplication() {
        OtpClient admin = OneNode.admin().with("Otp-Application", company.name());

        assertThat(isTold(verifies(admin, "{}"), 200).at("/application")).isEqualTo(company.name());
        assertThat(isTold(verifies(admin, named("")), 200).at("/application")).isEqualTo(company.name());
    }

    @Test
    void anApplicationHasToBeNamedAndOnlyOne() {
        isPointedAt("/application", verifies(OneNode.admin(), "{}"));
        isPointedAt("/application", verifies(OneNode.admin().with("Otp-Application", Company.plain().name()), named("")));
    }

    @Test
    void onePersonIsFoundByNameAndByNumber() {
        assertThat(isTold(verifies(OneNode.admin(), named("\"account\":\"" + ada.account() + "\"")), 200).at("/chains")).isEqualTo("1");
        assertThat(isTold(verifies(OneNode.admin(), named("\"to\":\"" + ada.number() + "\"")), 200).at("/chains")).isEqualTo("1");
        Person unnamed = company.unnamedPerson();
        unnamed.starts();
        assertThat(isTold(verifies(OneNode.admin(), named("\"account\":\"" + unnamed.number() + "\"")), 200).at("/chains")).isEqualTo("1");
    }

    @Test
    void anAccountAndItsNumberMayBeTwoChains() {
        Person person = company.unnamedPerson();
        person.starts();
        new Person(company, person.number(), "named-too").starts();

        assertThat(isTold(verifies(OneNode.admin(), named("\"to\":\"" + person.number() + "\"")), 200).at("/chains")).isEqualTo("2");
    }

    @Test
    void aPeriodIsWalkedAlone() {
        int whole = isTold(verifies(OneNode.admin(), named("")), 200).json().at("/events").asInt();

        assertThat(isTold(verifies(OneNode.admin(), named("\"since\":\"2100-01-01T00:00:00Z\"")), 200).json().at("/events").asInt())
                .isPositive().isLessThan(whole);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"account\":\"nobody\"", "\"to\":\"+14155550199\"", "\"account\":\"+14155550199\""})
    void whoeverIsNotKnownIsNotFound(String who) {
        isTold(verifies(OneNode.admin(), named(who)), 404, "not-found");
    }

    @Test
    void anUnknownApplicationIsNotFound() {
        isTold(verifies(OneNode.admin(), "{\"application\":\"nothing\"}"), 404, "not-found");
        isTold(verifies(OneNode.admin().with("Otp-Application", "nothing"), "{}"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"application\":7}|/application",
            "{\"application\":\"a\",\"since\":\"yesterday\"}|/since",
            "{\"application\":\"a\",\"account\":\"ada\",\"to\":\"+14155552671\"}|/to",
            "{\"application\":\"a\",\"since\":\"2026-11-22T20:41:08Z\",\"until\":\"2026-11-22T20:41:08Z\"}|/until",
            "{\"application\":\"a\",\"type\":\"code.sent\"}|/type"})
    void whatIsWrongIsPointedAt(String body, String pointer) {
        isPointedAt(pointer, verifies(OneNode.admin(), body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"caller", "support", "auditor"})
    void onlyAnAdministratorMay(String role) {
        isTold(verifies(company.holder(role), named("")), 403, "forbidden");
        isTold(verifies(OneNode.nobody(), named("")), 401, "unauthenticated");
    }

    @Test
    void itIsPosted() {
        Answer answer = isTold(OneNode.admin().get("audit-events/verify"), 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("POST");
    }

    private static void isPointedAt(String pointer, Answer answer) {
        assertThat(isTold(answer, 400, "invalid-request").at("/errors/0/pointer")).as(answer::toString).isEqualTo(pointer);
    }
}
