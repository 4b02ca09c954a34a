package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;
import static otp.contract.Told.members;
import static otp.contract.Told.retryAfter;

import org.junit.jupiter.api.Test;

import otp.system.Answer;

/** A fresh code on the person's request. */
@ContractTest
class ResendTest {

    private static final String AT_ONCE = "\"resendCooldown\":\"PT0S\"";

    @Test
    void theFreshCodeGoesOutByTheCodeTemplateAndTheOldOneIsDeadAtOnce() {
        Person ada = Company.withPolicy(AT_ONCE).person();
        Dialogue login = ada.starts();
        Answer resent = isTold(login.asksForFreshCode(), 201);
        assertThat(members(resent.json())).containsExactlyElementsOf(members(login.started().json()));
        assertThat(resent.at("/id")).isEqualTo(login.id());
        assertThat(resent.at("/delivery/status")).isEqualTo("queued");
        assertThat(resent.json().at("/resendsRemaining").asInt()).isEqualTo(2);
        assertThat(resent.at("/expiresAt")).isEqualTo(login.started().at("/expiresAt"));
        isTold(login.enters(ada.code(1)), 422, "stale-code");
        assertThat(ada.newestMessage().template()).isEqualTo("tmpl_otp_code");
        isTold(login.entersRight(), 200);
    }

    @Test
    void anEmptyObjectIsNoBodyEither() {
        Person ada = Company.withPolicy(AT_ONCE).person();
        Dialogue login = ada.starts();
        ada.newestCode();
        Company other = Company.plain();
        isTold(other.caller().post(login.path() + "/resends", "{}"), 404, "not-found");
        isToldToCorrect(other.caller().post(login.path() + "/resends", "{\"code\":\"1\"}"), "/code");
    }

    @Test
    void beforeItsTimeItIsRefusedAndTheOldCodeStaysAlive() {
        Person ada = Company.withPolicy("\"resendCooldown\":\"PT2S\"").person();
        Dialogue login = ada.starts();
        Answer early = isTold(login.asksForFreshCode(), 429, "rate-limited");
        assertThat(early.at("/limit")).isNotBlank();
        assertThat(retryAfter(early)).isBetween(1L, 2L);
        Passing.of(instant(login.started(), "/resendAvailableAt"));
        isTold(login.asksForFreshCode(), 201);
        isTold(login.asksForFreshCode(), 429, "rate-limited");
        isTold(login.entersRight(), 200);
    }

    @Test
    void pastMaxResendsItIsRefusedAndTheOldCodeStaysAlive() {
        Dialogue login = Company.withPolicy(AT_ONCE + ",\"maxResends\":1").person().starts();
        isTold(login.asksForFreshCode(), 201);
        Answer refused = isTold(login.asksForFreshCode(), 429, "rate-limited");
        assertThat(refused.at("/limit")).isNotBlank();
        assertThat(login.shows().at("/resendsRemaining")).isEqualTo("0");
        isTold(login.entersRight(), 200);
    }

    @Test
    void pastTheRecipientsLimitItIsRefusedAndTheOldCodeStaysAlive() {
        Dialogue login = Company.with("\"policy\":{" + AT_ONCE + "},\"limits\":{\"sendsPerRecipient\":{\"count\":1,\"per\":\"PT1H\"}}")
                .person().starts();
        assertThat(isTold(login.asksForFreshCode(), 429, "rate-limited").at("/limit")).isEqualTo("sendsPerRecipient");
        assertThat(login.shows().at("/resendsRemaining")).isEqualTo("3");
        isTold(login.entersRight(), 200);
    }

    @Test
    void aFinalVerificationIsDecided() {
        Dialogue login = Company.withPolicy(AT_ONCE).person().starts();
        isTold(login.entersRight(), 200);
        assertThat(isTold(login.asksForFreshCode(), 409, "already-decided").at("/verificationStatus")).isEqualTo("approved");
    }

    @Test
    void theLockoutIsToldBeforeThatItIsDecided() {
        Person ada = Company.withPolicy(AT_ONCE + ",\"maxAttempts\":1").person();
        Dialogue approved = ada.starts();
        isTold(approved.entersRight(), 200);
        ada.getsLocked();
        isTold(approved.asksForFreshCode(), 423, "account-locked");
    }

    @Test
    void thatItIsOverIsToldBeforeTheLimit() {
        Dialogue login = Company.withPolicy("\"codeLifetime\":\"PT1S\",\"verificationLifetime\":\"PT1S\"").person().starts();
        Passing.of(instant(login.started(), "/expiresAt"));
        isTold(login.asksForFreshCode(), 410, "code-expired");
    }

    @Test
    void anUnknownOneIsNotFound() {
        isTold(Company.plain().caller().post("verifications/0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11/resends", null), 404, "not-found");
        isTold(Company.plain().caller().post("verifications/x/resends", null), 404, "not-found");
    }
}
