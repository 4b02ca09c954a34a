package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.Burst;
import otp.system.Crowd;

/** So many codes to one number at once that Meta would stop us, from an application that allows them. */
@ContractTest
class BurstTest {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int CODES = 25;

    private final Company company = Company
            .with("\"limits\":{\"sendsPerRecipient\":{\"count\":1000,\"per\":\"PT1H\"}},\"policy\":{\"maxAttempts\":10,\"resendCooldown\":\"PT0S\","
                    + "\"maxResends\":10}");
    private final String number = Numbers.next();
    private final Inbox inbox = new Inbox(number);

    /** The first starts of an application make its windows; on the embedded database a crowd of them gets into each other's way. */
    @BeforeEach
    void somebodyElseCameFirst() {
        company.person().starts();
    }

    @Test
    void twentyGoAtOnceAndTheOthersBecomeDueOneInSixSeconds() {
        List<Answer> starts = Crowd.of(CODES, this::start).answers();
        Burst burst = Burst.of(starts, LIFETIME);
        burst.keepsThePace();
        assertThat(Burst.postponed(starts, LIFETIME)).as("codes that wait, while six seconds give back one").isBetween(1L,
                (long) CODES - Burst.AT_ONCE);

        inbox.awaitCodes(Burst.AT_ONCE);
        for (int place = Burst.AT_ONCE; place < Burst.AT_ONCE + 2; place++) {
            Instant due = burst.due().get(place);
            inbox.awaitCodes(place + 1);
            assertThat(Instant.now()).as("the time at which code %d has come", place + 1).isAfterOrEqualTo(due);
        }
    }

    @Test
    void whoErrsAFewTimesInARowIsNeverSlowed() {
        Person ada = new Person(company, number, "ada");
        Dialogue login = ada.starts();
        IntStream.range(0, 6).forEach(
                entry -> assertThat(isTold(login.entersWrong(), 422, "incorrect-code").at("/freshCode/sent")).isEqualTo("true"));
        isTold(login.asksForFreshCode(), 201);
        isTold(login.entersRight(), 200);
    }

    @Test
    void aFreshCodeBeyondTheBurstIsPromisedForLater() {
        Dialogue login = new Person(company, number, "ada").starts();
        Crowd.of(CODES, this::start);

        Instant asked = Instant.now();
        Answer told = isTold(login.entersWrong(), 422, "incorrect-code");
        assertThat(told.at("/freshCode/sent")).isEqualTo("false");
        assertThat(instant(told, "/freshCode/availableAt")).isAfter(asked);
        assertThat(told.at("/attemptsRemaining")).isEqualTo("9");
    }

    @Test
    void anotherNumberIsNotConcerned() {
        Crowd.of(CODES, this::start);
        Person other = company.person();
        Dialogue login = other.starts();
        assertThat(instant(login.started(), "/codeExpiresAt")).isEqualTo(instant(login.started(), "/createdAt").plus(LIFETIME));
        isTold(login.entersRight(), 200);
    }

    /** Everybody has an account of their own: a start supersedes only what its account has. */
    private Answer start(int who) {
        return company.start("{\"to\":\"" + number + "\",\"account\":\"user-" + who + "\"}");
    }
}
