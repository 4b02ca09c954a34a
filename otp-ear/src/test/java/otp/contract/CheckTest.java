package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;
import static otp.contract.Told.members;
import static otp.contract.Told.retryAfter;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Answer;

/** The rows of the check table that ask for no particular history, from the first to the last. */
@ContractTest
class CheckTest {

    private static final String UNKNOWN = "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11";

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\":null}", "{\"code\":492816}", "{\"code\":\"\"}", "{\"code\":\"   -  \"}",
            "{\"code\":\"123456789012345678901234567890123\"}", "{\"code\":\"49281!\"}", "{\"code\":\"492816\\u0000\"}",
            "{\"code\":[\"492816\"]}",
            "{\"code\":true}"})
    void aCodeThatNobodyCanHaveReadOffAMessageIsRefusedAndNotCounted(String body) {
        Dialogue login = Company.plain().person().starts();
        isToldToCorrect(login.sends(body), "/code");
        assertThat(login.shows().at("/attemptsRemaining")).isEqualTo("3");
        isTold(login.entersRight(), 200);
    }

    @Test
    void thirtyTwoCharactersAreACode() {
        Dialogue login = Company.plain().person().starts();
        isTold(login.enters("12345678901234567890123456789012"), 422, "incorrect-code");
    }

    @Test
    void whatIsMalformedIsToldBeforeWhetherTheVerificationExists() {
        isToldToCorrect(Company.plain().caller().post("verifications/" + UNKNOWN + "/checks", "{\"code\":\"\"}"), "/code");
    }

    @Test
    void whatIsMalformedIsToldBeforeTheLockout() {
        Dialogue login = Company.withPolicy("\"maxAttempts\":1").person().getsLocked();
        isToldToCorrect(login.enters("!"), "/code");
        isToldToCorrect(login.enters("492816", "transfer"), "/action");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {UNKNOWN, "no-uuid", "0193F0C2-6D0F-7C3A-9D0E-3B1F6F9F8A11", "%20", "1", "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11%00"})
    void anUnknownVerificationIsNotFound(String id) {
        isTold(Company.plain().caller().post("verifications/" + id + "/checks", "{\"code\":\"492816\"}"), 404, "not-found");
    }

    @Test
    void anotherApplicationsVerificationIsNotFoundEvenWhenItsAccountIsLocked() {
        Dialogue login = Company.withPolicy("\"maxAttempts\":1").person().getsLocked();
        isTold(Company.plain().caller().post(login.path() + "/checks", "{\"code\":\"492816\"}"), 404, "not-found");
    }

    @Test
    void whileTheAccountIsLockedEvenTheRightCodeIsNotEvaluated() {
        Person ada = Company.withPolicy("\"maxAttempts\":1").person();
        Dialogue login = ada.starts();
        String right = ada.newestCode();
        isTold(login.entersWrong(), 423, "account-locked");
        isTold(login.enters(right), 423, "account-locked");
        isTold(login.enters(right), 423, "account-locked");
        assertThat(login.status()).isEqualTo("locked");
    }

    @Test
    void theLockoutIsToldBeforeThatAnEarlierVerificationWasDecided() {
        Person ada = Company.withPolicy("\"maxAttempts\":1").person();
        Dialogue approved = ada.starts();
        isTold(approved.entersRight(), 200);
        ada.getsLocked();
        isTold(approved.enters("492816"), 423, "account-locked");
    }

    @Test
    void aRightCodeIsGoodOnce() {
        Dialogue login = Company.plain().person().starts();
        isTold(login.entersRight(), 200);
        assertThat(isTold(login.entersRight(), 409, "already-decided").at("/verificationStatus")).isEqualTo("approved");
    }

    @Test
    void aCanceledVerificationIsDecided() {
        Dialogue login = Company.plain().person().starts();
        isTold(login.cancels(), 204);
        assertThat(isTold(login.entersRight(), 409, "already-decided").at("/verificationStatus")).isEqualTo("canceled");
    }

    @Test
    void aSupersededVerificationIsDecided() {
        Person ada = Company.plain().person();
        Dialogue first = ada.starts();
        String itsCode = ada.newestCode();
        ada.starts();
        assertThat(isTold(first.enters(itsCode), 409, "already-decided").at("/verificationStatus")).isEqualTo("superseded");
    }

    @Test
    void aVerificationThatALockoutEndedStaysDecidedWhenTheLockoutIsOver() {
        Person ada = Company.withPolicy("\"maxAttempts\":1,\"lockout\":[\"PT1S\"]").person();
        Dialogue login = ada.starts();
        Answer locked = isTold(login.entersWrong(), 423, "account-locked");
        Passing.of(instant(locked, "/lockedUntil"));
        assertThat(isTold(login.entersRight(), 409, "already-decided").at("/verificationStatus")).isEqualTo("locked");
        isTold(ada.starts().entersRight(), 200);
    }

    @Test
    void theRightCodeApproves() {
        Dialogue login = Company.with("\"allowedReturnUrls\":[\"https://app.example.com/\"]").person()
                .starts("\"returnUrl\":\"https://app.example.com/Account?x=%41\"");
        Answer approved = isTold(login.entersRight(), 200);
        assertThat(approved.at("/status")).isEqualTo("approved");
        assertThat(approved.at("/returnUrl")).isEqualTo("https://app.example.com/Account?x=%41");
        assertThat(approved.at("/assertion")).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(approved.at("/attemptsRemaining")).isEqualTo("3");
        assertThat(instant(approved, "/approvedAt")).isCloseTo(Instant.now(), within(20, ChronoUnit.SECONDS));
        assertThat(login.shows().at("/approvedAt")).isEqualTo(approved.at("/approvedAt"));
        assertThat(login.shows().at("/assertion")).isNull();
    }

    @Test
    void anApprovedVerificationKeepsTheAttemptsOfTheMomentBefore() {
        Dialogue login = Company.plain().person().starts();
        isTold(login.entersWrong(), 422, "incorrect-code");
        assertThat(isTold(login.entersRight(), 200).at("/attemptsRemaining")).isEqualTo("2");
        assertThat(login.shows().at("/attemptsRemaining")).isEqualTo("2");
    }

    @Test
    void anApprovalGivesAllAttemptsBack() {
        Person ada = Company.plain().person();
        Dialogue login = ada.starts();
        isTold(login.entersWrong(), 422, "incorrect-code");
        isTold(login.entersRight(), 200);
        assertThat(ada.starts().started().at("/attemptsRemaining")).isEqualTo("3");
    }

    @Test
    void whiteSpaceDashesAndForeignDigitsAreReadAsAPersonMeansThem() {
        for (String form : new String[] {"%s %s", "%s-%s", "  %s\\u00a0%s\\t", "%s\\u2014%s", "%s\\u2011\\u3000%s"}) {
            Dialogue login = Company.plain().person().starts();
            String code = login.person().newestCode();
            isTold(login.enters(form.formatted(code.substring(0, 3), code.substring(3))), 200);
        }
        for (int zero : new int[] {0x0660, 0x06f0, 0x0966, 0xff10, 0x1d7ce}) {
            Dialogue login = Company.plain().person().starts();
            StringBuilder foreign = new StringBuilder();
            login.person().newestCode().chars().forEach(digit -> foreign.appendCodePoint(zero + digit - '0'));
            isTold(login.enters(foreign.toString()), 200);
        }
    }

    @Test
    void aWrongCodeKillsTheOldOneAndAFreshOneGoesOutByTheRetryTemplate() {
        Person ada = Company.plain().person();
        Dialogue login = ada.starts();
        Answer told = isTold(login.entersWrong(), 422, "incorrect-code");
        assertThat(told.json().at("/attemptsRemaining").asInt()).isEqualTo(2);
        assertThat(told.json().at("/freshCode").toString()).isEqualTo("{\"sent\":true}");
        assertThat(ada.newestMessage().template()).isEqualTo("tmpl_otp_retry");
        assertThat(ada.code(2)).isNotEqualTo(ada.code(1));
        isTold(login.enters(ada.code(1)), 422, "stale-code");
        isTold(login.entersRight(), 200);
    }

    @Test
    void theLastWrongCodeLocksTheAccountAndSaysUntilWhenAndWhereHelpIs() {
        Person ada = Company.with("\"support\":{\"url\":\"https://example.com/help\",\"phone\":\"+18005550100\"}").person();
        Dialogue login = ada.starts();
        assertThat(isTold(login.entersWrong(), 422, "incorrect-code").at("/attemptsRemaining")).isEqualTo("2");
        assertThat(isTold(login.entersWrong(), 422, "incorrect-code").at("/attemptsRemaining")).isEqualTo("1");
        Answer locked = isTold(login.entersWrong(), 423, "account-locked");
        Duration pause = Duration.between(Instant.now(), instant(locked, "/lockedUntil"));
        assertThat(pause).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        assertThat(retryAfter(locked)).isEqualTo(60);
        assertThat(locked.json().at("/support").toString()).isEqualTo("{\"url\":\"https://example.com/help\",\"phone\":\"+18005550100\"}");
        assertThat(members(locked.json())).containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "lockedUntil",
                "support");
        assertThat(ada.inbox().awaitNotice(send -> true).template()).isEqualTo("tmpl_otp_locked");
        assertThat(login.shows().at("/status")).isEqualTo("locked");
        assertThat(login.shows().at("/attemptsRemaining")).isEqualTo("0");
        assertThat(ada.inbox().codes()).hasSize(3);
    }

    @Test
    void theNoticeOfALockoutTellsNoCodeNoNumberAndNoAccount() {
        Person ada = Company.withPolicy("\"maxAttempts\":1").person();
        ada.getsLocked();
        assertThat(ada.inbox().awaitNotice(send -> true).parameter()).contains("paused until").doesNotContain(ada.account(), ada.code(1),
                ada.number().substring(2));
    }
}
