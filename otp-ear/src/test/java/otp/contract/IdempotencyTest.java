package otp.contract;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldAgain;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Answer;
import otp.system.OtpClient;

/** Somebody repeats a request because the first answer got lost. */
@ContractTest
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";

    private final Company company = Company.withPolicy("\"resendCooldown\":\"PT0S\"");
    private final Person ada = company.person();
    private final OtpClient repeating = company.caller().with(KEY, UUID.randomUUID().toString());

    @Test
    void aRepeatedStartIsToldTheSameBytesAndOneCodeGoesOut() {
        Answer first = isTold(repeating.post("verifications", ada.wish("")), 201);
        new Inbox(ada.number()).awaitCode(1);
        Answer again = isTold(repeating.post("verifications", ada.wish("")), 201);
        isToldAgain(first, again);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        isTold(company.caller().post("verifications", ada.wish("")), 201);
        assertThat(ada.inbox().awaitCodes(2)).hasSize(2);
    }

    @Test
    void aRepeatedWrongCodeIsCountedOnce() {
        Dialogue login = ada.starts();
        String check = "{\"code\":\"" + ada.wrongCode() + "\"}";
        Answer first = isTold(repeating.post(login.path() + "/checks", check), 422, "incorrect-code");
        isToldAgain(first, isTold(repeating.post(login.path() + "/checks", check), 422, "incorrect-code"));
        assertThat(login.shows().at("/attemptsRemaining")).isEqualTo("2");
    }

    @Test
    void aRepeatedApprovalHasTheSameAssertion() {
        Dialogue login = ada.starts();
        String check = "{\"code\":\"" + ada.newestCode() + "\"}";
        Answer first = isTold(repeating.post(login.path() + "/checks", check), 200);
        isToldAgain(first, isTold(repeating.post(login.path() + "/checks", check), 200));
        isTold(login.sends(check), 409, "already-decided");
    }

    @Test
    void theEntryThatLockedIsToldTheSameAgain() {
        Company strict = Company.withPolicy("\"maxAttempts\":1");
        Person bob = strict.person();
        Dialogue login = bob.starts();
        OtpClient caller = strict.caller().with(KEY, "lock");
        String check = "{\"code\":\"" + bob.wrongCode() + "\"}";
        Answer first = isTold(caller.post(login.path() + "/checks", check), 423, "account-locked");
        Answer again = isTold(caller.post(login.path() + "/checks", check), 423, "account-locked");
        isToldAgain(first, again);
        assertThat(again.header("Retry-After")).isEqualTo(first.header("Retry-After"));
    }

    @Test
    void aRepeatedResendSendsOnce() {
        Dialogue login = ada.starts();
        ada.newestCode();
        Answer first = isTold(repeating.post(login.path() + "/resends", null), 201);
        isToldAgain(first, isTold(repeating.post(login.path() + "/resends", null), 201));
        assertThat(login.shows().at("/resendsRemaining")).isEqualTo("2");
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        isTold(repeating.post("verifications", ada.wish("")), 201);
        isTold(repeating.post("verifications", ada.wish("\"nonce\":\"other\"")), 422, "idempotency-key-reused");
        isTold(repeating.post("verifications", ada.wish("") + " "), 422, "idempotency-key-reused");
        Dialogue other = company.person().starts();
        isTold(repeating.post(other.path() + "/checks", "{\"code\":\"" + other.person().newestCode() + "\"}"), 422,
                "idempotency-key-reused");
        isTold(other.entersRight(), 200);
    }

    @Test
    void anotherVerificationIsNeverAnsweredWithAReplay() {
        Dialogue one = ada.starts();
        Dialogue other = company.person().starts();
        String check = "{\"code\":\"" + ada.newestCode() + "\"}";
        isTold(repeating.post(one.path() + "/checks", check), 200);
        isTold(repeating.post(other.path() + "/checks", check), 422, "idempotency-key-reused");
        assertThat(other.status()).isEqualTo("pending");
    }

    @Test
    void anotherHolderOfTheApplicationIsAnotherRequest() {
        Answer first = isTold(repeating.post("verifications", ada.wish("")), 201);
        String key = UUID.randomUUID().toString();
        OtpClient one = company.holder("caller").with(KEY, key);
        Answer second = isTold(one.post("verifications", ada.wish("")), 201);
        assertThat(second.at("/id")).isNotEqualTo(first.at("/id"));
        Answer third = isTold(company.holder("caller").with(KEY, key).post("verifications", ada.wish("")), 201);
        assertThat(third.header("Idempotency-Replayed")).isNull();
        assertThat(third.at("/id")).isNotEqualTo(second.at("/id"));
        isTold(company.holder("support").with(KEY, key).post("verifications", ada.wish("")), 403, "forbidden");
        isTold(Company.plain().caller().with(KEY, key).post("verifications", ada.wish("")), 201);
    }

    @Test
    void aRefusalIsComputedAnew() {
        Company narrow = Company.with("\"allowedCountries\":[\"DE\"]");
        OtpClient caller = narrow.caller().with(KEY, "again");
        Person bob = narrow.person();
        isTold(caller.post("verifications", bob.wish("")), 422, "recipient-not-allowed");
        narrow.becomes("");
        await().atMost(ofSeconds(5)).until(() -> caller.post("verifications", bob.wish("")).status() == 201);
        assertThat(caller.post("verifications", bob.wish("")).header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aStaleCodeIsJudgedAnew() {
        Dialogue login = ada.starts();
        isTold(login.asksForFreshCode(), 201);
        ada.newestCode();
        String stale = "{\"code\":\"" + ada.code(1) + "\"}";
        for (int entry = 1; entry <= 5; entry++) {
            Answer answer = isTold(repeating.post(login.path() + "/checks", stale), 422, "stale-code");
            assertThat(answer.header("Idempotency-Replayed")).isNull();
        }
        isTold(repeating.post(login.path() + "/checks", stale), 422, "incorrect-code");
        assertThat(repeating.post(login.path() + "/checks", stale).header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void whileTheFirstIsRunningTheOthersAreToldSoAndNeverAnythingElse() {
        await().atMost(ofSeconds(30)).until(() -> {
            String wish = company.person().wish("");
            OtpClient caller = company.caller().with(KEY, UUID.randomUUID().toString());
            List<Answer> answers = AtOnce.answers(16, () -> caller.post("verifications", wish));
            assertThat(answers).allSatisfy(answer -> {
                if (answer.status() == 409) {
                    isTold(answer, 409, "request-in-progress");
                } else {
                    isTold(answer, 201);
                }
            });
            assertThat(answers.stream().filter(answer -> answer.status() == 201).map(Answer::text).distinct()).hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.status() == 201)
                    .filter(answer -> answer.header("Idempotency-Replayed") == null))
                    .hasSize(1);
            return answers.stream().anyMatch(answer -> answer.status() == 409);
        });
    }

    @Test
    void aKeyHasUpTo255VisibleCharacters() {
        isTold(company.caller().with(KEY, "!" + "~".repeat(254)).post("verifications", company.person().wish("")), 201);
        isTold(company.caller().with(KEY, "k".repeat(256)).post("verifications", company.person().wish("")), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "a\tb"})
    void whatIsNoKeyIsRefused(String key) {
        Answer refused = isTold(company.caller().with(KEY, key).post("verifications", ada.wish("")), 400, "invalid-request");
        assertThat(Told.faults(refused, "header")).containsExactly(KEY);
    }
}
