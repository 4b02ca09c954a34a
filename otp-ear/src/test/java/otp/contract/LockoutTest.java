package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import otp.system.Answer;

/** What the pause after too many wrong codes closes, how long, and what gives nothing back. */
@ContractTest
class LockoutTest {

    @Test
    void startCheckAndResendAreAllToldTheSameUntil() {
        Person ada = Company.with("\"policy\":{\"maxAttempts\":1},\"support\":{\"url\":\"https://example.com/help\"}").person();
        Dialogue login = ada.starts();
        String until = isTold(login.entersWrong(), 423, "account-locked").at("/lockedUntil");
        List<Answer> told = List.of(login.entersWrong(), login.asksForFreshCode(), ada.triesToStart(),
                ada.triesToStart("\"purpose\":\"step-up\",\"action\":\"pay\""));
        assertThat(told).allSatisfy(answer -> {
            assertThat(isTold(answer, 423, "account-locked").at("/lockedUntil")).isEqualTo(until);
            assertThat(answer.json().at("/support").toString()).isEqualTo("{\"url\":\"https://example.com/help\"}");
        });
    }

    @Test
    void theNoticeGoesOutWhateverTheLimits() {
        Person ada = Company.with("\"policy\":{\"maxAttempts\":1},\"limits\":{\"sendsPerRecipient\":{\"count\":1,\"per\":\"PT1H\"}}")
                .person();
        ada.getsLocked();
        assertThat(ada.inbox().awaitNotice(send -> true).template()).isEqualTo("tmpl_otp_locked");
    }

    @Test
    void withoutSupportNothingIsMadeUp() {
        Person ada = Company.withPolicy("\"maxAttempts\":1").person();
        assertThat(isTold(ada.starts().entersWrong(), 423, "account-locked").at("/support")).isNull();
    }

    @Test
    void aSecondLockoutIsOfTheNextStepAndTheLastStepStays() {
        Person ada = Company.withPolicy("\"maxAttempts\":1,\"lockout\":[\"PT1S\",\"PT2S\"]").person();
        Passing.of(pauses(ada, Duration.ofSeconds(1)));
        Passing.of(pauses(ada, Duration.ofSeconds(2)));
        pauses(ada, Duration.ofSeconds(2));
    }

    @Test
    void withoutLockoutMemoryEveryLockoutIsTheFirst() {
        Person ada = Company.withPolicy("\"maxAttempts\":1,\"lockoutMemory\":\"PT0S\",\"lockout\":[\"PT1S\",\"PT1H\"]").person();
        Passing.of(pauses(ada, Duration.ofSeconds(1)));
        pauses(ada, Duration.ofSeconds(1));
    }

    @Test
    void theEndOfALockoutGivesAllAttemptsBack() {
        Person ada = Company.withPolicy("\"maxAttempts\":2,\"lockout\":[\"PT1S\"]").person();
        Dialogue login = ada.starts();
        isTold(login.entersWrong(), 422, "incorrect-code");
        Passing.of(instant(isTold(login.entersWrong(), 423, "account-locked"), "/lockedUntil"));
        assertThat(ada.starts().started().at("/attemptsRemaining")).isEqualTo("2");
    }

    @Test
    void neitherAStartNorAResendNorACancelGivesAttemptsBack() {
        Person ada = Company.withPolicy("\"resendCooldown\":\"PT0S\"").person();
        Dialogue first = ada.starts();
        isTold(first.entersWrong(), 422, "incorrect-code");
        assertThat(isTold(first.asksForFreshCode(), 201).at("/attemptsRemaining")).isEqualTo("2");
        isTold(first.cancels(), 204);
        Dialogue second = ada.starts();
        assertThat(second.started().at("/attemptsRemaining")).isEqualTo("2");
        assertThat(isTold(second.entersWrong(), 422, "incorrect-code").at("/attemptsRemaining")).isEqualTo("1");
        Dialogue third = ada.starts();
        assertThat(third.started().at("/attemptsRemaining")).isEqualTo("1");
        isTold(third.entersWrong(), 423, "account-locked");
    }

    @Test
    void anAccountIsLockedWhateverItsNumber() {
        Company company = Company.withPolicy("\"maxAttempts\":1");
        Person ada = company.person();
        ada.getsLocked();
        isTold(new Person(company, Numbers.next(), ada.account()).triesToStart(), 423, "account-locked");
        isTold(new Person(company, ada.number(), "somebody-else").triesToStart(), 201);
        isTold(new Person(Company.plain(), ada.number(), ada.account()).triesToStart(), 201);
    }

    @Test
    void accountsAreComparedByteForByte() {
        Company company = Company.withPolicy("\"maxAttempts\":1");
        new Person(company, Numbers.next(), "ada").getsLocked();
        for (String other : new String[] {"Ada", "adá", "ada\\u0301"}) {
            isTold(new Person(company, Numbers.next(), other).triesToStart(), 201);
        }
        isTold(new Person(company, Numbers.next(), "ada").triesToStart(), 423, "account-locked");
    }

    @Test
    void theWrongEntryThatReachesMaxConsecutiveFailuresSuspendsEvenWithAttemptsLeft() {
        Person ada = Company.withPolicy("\"maxConsecutiveFailures\":1").person();
        Dialogue login = ada.starts();
        Answer suspended = isTold(login.entersWrong(), 423, "account-locked");
        assertThat(suspended.json().at("/lockedUntil").isNull()).isTrue();
        assertThat(suspended.header("Retry-After")).isNull();
        assertThat(isTold(ada.triesToStart(), 423, "account-locked").at("/lockedUntil")).isNull();
        assertThat(isTold(login.asksForFreshCode(), 423, "account-locked").at("/lockedUntil")).isNull();
        assertThat(login.status()).isEqualTo("locked");
        ada.inbox().awaitNotice(send -> send.template().equals("tmpl_otp_locked"));
    }

    @Test
    void wrongEntriesAcrossLockoutsAddUpToASuspension() {
        Person ada = Company.withPolicy("\"maxAttempts\":1,\"maxConsecutiveFailures\":2,\"lockout\":[\"PT1S\"]").person();
        Passing.of(pauses(ada, Duration.ofSeconds(1)));
        assertThat(isTold(ada.starts().entersWrong(), 423, "account-locked").at("/lockedUntil")).isNull();
    }

    @Test
    void anApprovalResetsTheCountTowardsASuspension() {
        Person ada = Company.withPolicy("\"maxConsecutiveFailures\":2").person();
        Dialogue login = ada.starts();
        isTold(login.entersWrong(), 422, "incorrect-code");
        isTold(login.entersRight(), 200);
        isTold(ada.starts().entersWrong(), 422, "incorrect-code");
    }

    private static Instant pauses(Person person, Duration pause) {
        Dialogue login = person.starts();
        person.wrongCode();
        Instant before = Instant.now();
        Instant until = instant(isTold(login.entersWrong(), 423, "account-locked"), "/lockedUntil");
        assertThat(until).isBetween(before.plus(pause).minusMillis(1), Instant.now().plus(pause));
        return until;
    }
}
