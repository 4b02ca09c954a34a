package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;
import static otp.contract.Told.members;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Answer;
import otp.system.OtpClient;

/** Somebody is forgotten, and gets nothing back for it. */
@ContractTest
class ErasureTest {

    private static final String REASON = "\"reason\":\"asked for in case 4711\"";
    private final Company company = Company.plain();
    private final Person ada = company.person();

    private static Answer asks(String body) {
        return OneNode.admin().post("erasures", body);
    }

    private static String byName(Company company, String account) {
        return "{\"application\":\"" + company.name() + "\",\"account\":\"" + account + "\"," + REASON + "}";
    }

    private static String byNumber(Company company, String number) {
        return "{\"application\":\"" + company.name() + "\",\"to\":\"" + number + "\"," + REASON + "}";
    }

    private static Answer erased(String body, int accounts) {
        Answer answer = isTold(asks(body), 200);
        assertThat(answer.json().get("accounts").asInt()).as(answer::toString).isEqualTo(accounts);
        return answer;
    }

    @Test
    void itSaysWhatItDid() {
        isTold(ada.starts().entersRight(), 200);
        ada.starts();
        Answer answer = erased(byName(company, ada.account()), 1);
        assertThat(members(answer.json())).containsExactly("application", "at", "accounts", "verifications", "canceled", "events",
                "lockoutsInForce");
        assertThat(answer.at("/application")).isEqualTo(company.name());
        instant(answer, "/at");
        assertThat(answer.json().get("verifications").asInt()).isEqualTo(2);
        assertThat(answer.json().get("canceled").asInt()).isEqualTo(1);
        assertThat(answer.json().get("events").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(answer.json().get("lockoutsInForce").asInt()).isZero();
    }

    @Test
    void aSecondOneAnswersWithZeros() {
        ada.starts();
        erased(byName(company, ada.account()), 1);
        Answer again = erased(byName(company, ada.account()), 0);
        for (String count : List.of("verifications", "canceled", "events", "lockoutsInForce")) {
            assertThat(again.json().get(count).asInt()).as(count).isZero();
        }
    }

    @Test
    void whoIsLockedStaysLocked() {
        Company strict = Company.strict("");
        Person bob = strict.person();
        bob.getsLocked();
        SupportDesk support = SupportDesk.of(strict);
        String lockout = support.lockoutOf(bob);
        assertThat(erased(byNumber(strict, bob.number()), 1).json().get("lockoutsInForce").asInt()).isEqualTo(1);
        isTold(bob.triesToStart(), 423, "account-locked");
        assertThat(support.finds("{\"to\":\"" + bob.number() + "\"}")).isEmpty();
        assertThat(support.finds("{\"account\":\"" + bob.account() + "\"}")).containsExactly(lockout);
        Answer seen = support.sees(lockout);
        assertThat(seen.json().get("account").isNull()).isTrue();
        assertThat(seen.json().get("to").isNull()).isTrue();
        assertThat(seen.at("/status")).isEqualTo("active");
        assertThat(isTold(support.releases(lockout), 200).json().get("to").isNull()).isTrue();
        isTold(bob.triesToStart(), 201);
    }

    @Test
    void attemptsAreNotGivenBack() {
        isTold(ada.starts().entersWrong(), 422, "incorrect-code");
        erased(byName(company, ada.account()), 1);
        assertThat(ada.starts().started().at("/attemptsRemaining")).isEqualTo("2");
    }

    @Test
    void whatWasPendingIsCanceledAndTellsNobody() {
        Dialogue login = ada.starts("\"nonce\":\"n-0S6\"");
        String code = ada.newestCode();
        erased(byName(company, ada.account()), 1);
        Answer seen = login.shows();
        assertThat(seen.at("/status")).isEqualTo("canceled");
        assertThat(seen.json().get("to").isNull()).isTrue();
        assertThat(seen.json().get("account").isNull()).isTrue();
        assertThat(isTold(login.enters(code), 409, "already-decided").at("/verificationStatus")).isEqualTo("canceled");
        isTold(login.asksForFreshCode(), 409, "already-decided");
        assertThat(login.cancels().status()).isEqualTo(204);
    }

    @Test
    void anotherAccountOfThePersonStaysWhole() {
        Person atWork = new Person(company, Numbers.next(), "work-" + ada.account());
        Person atHome = new Person(company, atWork.number(), "home-" + ada.account());
        Dialogue work = atWork.starts();
        String code = atWork.newestCode();
        isTold(company.start(atHome.wish("")), 201);
        erased(byName(company, atHome.account()), 1);
        assertThat(work.shows().at("/to")).endsWith(atWork.number().substring(8));
        assertThat(work.shows().at("/account")).isEqualTo(atWork.account());
        isTold(work.enters(code), 200);
        erased(byNumber(company, atWork.number()), 1);
        assertThat(work.shows().json().get("to").isNull()).isTrue();
    }

    @Test
    void aNumberMeansEveryAccountThatItBelongsTo() {
        String number = Numbers.next();
        for (String account : new String[] {"one", "two", null}) {
            isTold(company.start(new Person(company, number, account).wish("")), 201);
        }
        Company other = Company.plain();
        Dialogue elsewhere = new Person(other, number, null).starts();
        erased(byNumber(company, number), 3);
        assertThat(elsewhere.shows().json().get("to").isNull()).as("in another application").isFalse();
        erased(byNumber(company, number), 0);
    }

    @Test
    void aNumberForAnAccountMeansTheOneThatIsTheRecipientItself() {
        Person bob = company.unnamedPerson();
        Person sameNumber = new Person(company, bob.number(), "named");
        isTold(company.start(bob.wish("")), 201);
        Answer named = isTold(company.start(sameNumber.wish("")), 201);
        erased(byName(company, bob.number()), 1);
        assertThat(isTold(company.caller().get("verifications/" + named.at("/id")), 200).at("/status")).isEqualTo("pending");
    }

    @Test
    void whoComesBackIsKnownAgain() {
        Dialogue before = ada.starts();
        erased(byName(company, ada.account()), 1);
        Dialogue after = ada.starts();
        assertThat(after.shows().at("/account")).isEqualTo(ada.account());
        assertThat(before.shows().json().get("to").isNull()).isTrue();
        isTold(after.entersRight(), 200);
        erased(byName(company, ada.account()), 1);
        assertThat(after.shows().json().get("to").isNull()).isTrue();
    }

    @Test
    void aRepetitionOfWhatWasAskedBeforeIsNeitherAnsweredNorDoneAgain() {
        OtpClient repeating = company.caller().with("Idempotency-Key", UUID.randomUUID().toString());
        isTold(repeating.post("verifications", ada.wish("")), 201);
        new Inbox(ada.number()).awaitCode(1);
        assertThat(repeating.post("verifications", ada.wish("")).header("Idempotency-Replayed")).isEqualTo("true");
        erased(byName(company, ada.account()), 1);
        isTold(repeating.post("verifications", ada.wish("")), 422, "idempotency-key-reused");
        assertThat(erased(byName(company, ada.account()), 0).json().get("verifications").asInt()).isZero();
    }

    @Test
    void onlyAnAdminHasAnybodyForgotten() {
        ada.starts();
        for (OtpClient other : List.of(company.caller(), company.holder("support"), company.holder("auditor"))) {
            isTold(other.post("erasures", byName(company, ada.account())), 403, "forbidden");
            isTold(other.post("erasures", "broken"), 403, "forbidden");
        }
        isTold(OneNode.nobody().post("erasures", byName(company, ada.account())), 401, "unauthenticated");
        erased(byName(company, ada.account()), 1);
    }

    @Test
    void whoIsNotThereIsNotFound() {
        ada.starts();
        isTold(asks(byName(company, "nobody")), 404, "not-found");
        isTold(asks(byNumber(company, Numbers.next())), 404, "not-found");
        isTold(asks(byName(company, ada.number())), 404, "not-found");
        isTold(asks("{\"application\":\"not-there\",\"to\":\"" + ada.number() + "\"," + REASON + "}"), 404, "not-found");
        isTold(asks(byName(Company.plain(), ada.account())), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"account\":\"a\",\"reason\":\"r\"}|/application",
            "{\"application\":null,\"account\":\"a\",\"reason\":\"r\"}|/application",
            "{\"application\":\"x\",\"reason\":\"r\"}|/account",
            "{\"application\":\"x\",\"account\":\"a\",\"to\":\"+14155552671\",\"reason\":\"r\"}|/to",
            "{\"application\":\"x\",\"account\":\" a\",\"reason\":\"r\"}|/account",
            "{\"application\":\"x\",\"to\":\"2671\",\"reason\":\"r\"}|/to",
            "{\"application\":\"x\",\"account\":\"a\"}|/reason",
            "{\"application\":\"x\",\"account\":\"a\",\"reason\":\" \"}|/reason",
            "{\"application\":\"x\",\"account\":\"a\",\"reason\":\"\\u0007\"}|/reason",
            "{\"application\":\"x\",\"account\":\"a\",\"reason\":\"r\",\"agent\":\"j\"}|/agent"})
    void whatIsWrongIsPointedAt(String body, String pointer) {
        isToldToCorrect(asks(body), pointer);
    }

    @Test
    void aReasonHasUpTo500CodePointsAndLines() {
        ada.starts();
        String body = byName(company, ada.account());
        isToldToCorrect(asks(body.replace("asked for in case 4711", "r".repeat(501))), "/reason");
        isTold(asks(body.replace("asked for in case 4711", "\\ud83d\\ude00".repeat(499) + "\\n")), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void thereIsNothingButAsking(String method) {
        assertThat(isTold(OneNode.admin().send(method, "erasures", null), 405, "method-not-allowed").header("Allow")).contains("POST");
    }
}
