package otp.contract;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import otp.system.Answer;

/** A wrong code calls for a fresh one, and the limit of the number says: later. */
@ContractTest
class PostponedCodeTest {

    private final Person ada = Company.withLimits("\"sendsPerRecipient\":{\"count\":1,\"per\":\"PT3S\"}").person();

    @Test
    void itGoesOutByItselfAtTheTimeThatWasTold() {
        Dialogue login = ada.starts();
        String first = ada.newestCode();
        Instant available = postponed(login.entersWrong());
        assertThat(available).isAfterOrEqualTo(instant(login.started(), "/createdAt").plusSeconds(3))
                .isBefore(Instant.now().plusSeconds(4));
        assertThat(ada.inbox().codes()).hasSize(1);

        String fresh = ada.code(2);
        assertThat(Instant.now()).isAfterOrEqualTo(available.minusMillis(1));
        assertThat(ada.inbox().awaitCode(2).template()).isEqualTo("tmpl_otp_retry");
        isTold(login.enters(first), 422, "stale-code");
        isTold(login.enters(fresh), 200);
    }

    @Test
    void untilThenEveryCodeIsToldTheSameAndNothingIsCounted() {
        Dialogue login = ada.starts();
        String first = ada.newestCode();
        String wrong = ada.wrongCode();
        postponed(login.enters(wrong));
        Answer told = isTold(login.enters(first), 410, "code-expired");
        assertThat(login.enters(wrong).text()).isEqualTo(told.text());
        assertThat(login.shows().at("/attemptsRemaining")).isEqualTo("2");
        ada.code(2);
    }

    @Test
    void itNeverGoesOutWhenTheVerificationDoesNotLiveThatLong() {
        Dialogue login = ada.starts();
        Instant available = postponed(login.entersWrong());
        isTold(login.cancels(), 204);
        Passing.of(available);
        await().during(ofSeconds(2)).atMost(ofSeconds(6)).until(() -> ada.inbox().codes().size() == 1);
    }

    @Test
    void codesByTheRetryTemplateCountTowardsTheLimitToo() {
        Dialogue login = Company.withLimits("\"sendsPerRecipient\":{\"count\":2,\"per\":\"PT1H\"}").person().starts();
        assertThat(isTold(login.entersWrong(), 422, "incorrect-code").json().at("/freshCode/sent").asBoolean()).isTrue();
        postponed(login.entersWrong());
    }

    private static Instant postponed(Answer told) {
        isTold(told, 422, "incorrect-code");
        assertThat(told.json().at("/freshCode/sent").isBoolean()).isTrue();
        assertThat(told.json().at("/freshCode/sent").asBoolean()).isFalse();
        return instant(told, "/freshCode/availableAt");
    }
}
