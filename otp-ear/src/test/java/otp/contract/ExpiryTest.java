package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import otp.system.Answer;

/** Codes and verifications come to their end by the clock. */
@ContractTest
class ExpiryTest {

    private final Person ada = Company.withPolicy("\"codeLifetime\":\"PT1S\",\"resendCooldown\":\"PT0S\"").person();

    @Test
    void pastItsLifetimeRightWrongAndDeadCodesAreToldTheSame() {
        Dialogue login = ada.starts();
        ada.newestCode();
        isTold(login.asksForFreshCode(), 201);
        String right = ada.newestCode();
        Passing.of(instant(login.shows(), "/codeExpiresAt"));
        Answer told = isTold(login.enters(right), 410, "code-expired");
        assertThat(login.enters(ada.wrongCode()).text()).isEqualTo(told.text());
        assertThat(login.enters(ada.code(1)).text()).isEqualTo(told.text());
        assertThat(told.json().has("resendAvailableAt")).isTrue();
        assertThat(login.shows().at("/attemptsRemaining")).isEqualTo("3");
        assertThat(login.status()).isEqualTo("pending");
    }

    @Test
    void whenOnlyTheCodeIsOverAFreshOneCanBeHad() {
        Dialogue login = ada.starts();
        Passing.of(instant(login.started(), "/codeExpiresAt"));
        isTold(login.entersRight(), 410, "code-expired");
        isTold(login.asksForFreshCode(), 201);
        Answer answer = login.entersRight();
        assertThat(answer.status()).as("approved, or too late on a slow machine: %s", answer).isIn(200, 410);
    }

    @Test
    void aVerificationPastItsLifetimeIsExpiredAndStaysReadable() {
        Person brief = Company.withPolicy("\"codeLifetime\":\"PT1S\",\"verificationLifetime\":\"PT1S\"").person();
        Dialogue login = brief.starts();
        Passing.of(instant(login.started(), "/expiresAt"));
        isTold(login.entersRight(), 410, "code-expired");
        isTold(login.entersWrong(), 410, "code-expired");
        isTold(login.asksForFreshCode(), 410, "code-expired");
        assertThat(login.status()).isEqualTo("expired");
        isTold(login.cancels(), 204);
        assertThat(login.status()).isEqualTo("expired");
    }

    @Test
    void thatItWasApprovedIsToldBeforeThatItIsOver() {
        Person brief = Company.withPolicy("\"codeLifetime\":\"PT2S\",\"verificationLifetime\":\"PT2S\"").person();
        Dialogue login = brief.starts();
        isTold(login.entersRight(), 200);
        Passing.of(instant(login.started(), "/expiresAt"));
        isTold(login.entersRight(), 409, "already-decided");
        assertThat(login.status()).isEqualTo("approved");
    }

    @Test
    void attemptsComeBackAfterAttemptMemoryWithoutAWrongEntry() {
        Person ada = Company.withPolicy("\"attemptMemory\":\"PT1S\"").person();
        Dialogue login = ada.starts();
        isTold(login.entersWrong(), 422, "incorrect-code");
        Passing.of(Instant.now().plusSeconds(1));
        assertThat(login.shows().at("/attemptsRemaining")).isEqualTo("3");
        assertThat(isTold(login.entersWrong(), 422, "incorrect-code").at("/attemptsRemaining")).isEqualTo("2");
    }
}
