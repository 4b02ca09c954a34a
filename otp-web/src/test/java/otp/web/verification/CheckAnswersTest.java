package otp.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.account.Purpose;
import otp.settings.PublicUrl;
import otp.verification.CheckResult;
import otp.verification.FreshCode;
import otp.verification.Refusal;
import otp.web.GivenApplications;
import otp.web.GivenKeys;
import otp.web.GivenShapes;
import otp.web.GivenVerifications;
import otp.web.assertion.Assertions;
import otp.web.idempotency.Outcome;
import otp.web.openapi.Shapes;

class CheckAnswersTest {

    private static final Instant NOW = GivenVerifications.APPROVED;

    private final CheckAnswers answers = new CheckAnswers(new RefusalProblems(GivenApplications.ACME, NOW),
            new Assertions(new PublicUrl(URI.create("https://otp.example.com")), new GivenKeys()), "/otp/v1/verifications");

    @Test
    void approvesWithTheRepresentationTheReturnUrlAndAnAssertion() throws IOException {
        Outcome outcome = approved("https://app.example.com/account");
        JsonNode body = json(outcome);

        assertThat(outcome.reply().status()).isEqualTo(200);
        assertThat(body.path("status").asText()).isEqualTo("approved");
        assertThat(body.path("approvedAt").asText()).isEqualTo("2026-11-22T20:41:20.987Z");
        assertThat(body.path("returnUrl").asText()).isEqualTo("https://app.example.com/account");
        assertThat(body.path("assertion").asText()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(json(approved(null)).has("returnUrl")).isFalse();
    }

    @Test
    void isShownInTheOpenApiDocumentAsItIs() throws IOException {
        assertThat(json(approved("https://app.example.com/account")).fieldNames()).toIterable()
                .containsExactly(GivenShapes.members(Shapes.Verification.class));
    }

    @Test
    void keepsAnApprovalOnlyWhileItsAssertionIsValid() {
        Outcome outcome = approved(null);

        assertThat(outcome.changedSomething()).isTrue();
        assertThat(outcome.replayUntil()).isEqualTo("2026-11-22T20:46:20Z");
    }

    private Outcome approved(String returnUrl) {
        return answers.approved(
                new CheckResult.Approved(GivenVerifications.approved(returnUrl), GivenVerifications.approval(Purpose.LOGIN, null, null)));
    }

    @Test
    void keepsAWrongCodeAndSaysWhatBecameOfTheFreshOne() throws IOException {
        Outcome sent = answers.incorrect(new CheckResult.Incorrect(2, FreshCode.SENT));
        Outcome postponed = answers.incorrect(new CheckResult.Incorrect(2, new FreshCode(NOW.plusSeconds(60))));

        assertThat(sent.reply().status()).isEqualTo(422);
        assertThat(sent.changedSomething()).isTrue();
        assertThat(json(sent).path("attemptsRemaining").asInt()).isEqualTo(2);
        assertThat(json(sent).path("freshCode").toString()).isEqualTo("{\"sent\":true}");
        assertThat(json(postponed).path("freshCode").toString()).isEqualTo("{\"sent\":false,\"availableAt\":\"2026-11-22T20:42:20.987Z\"}");
    }

    @Test
    void keepsTheLockoutThatBeganAndNoOther() {
        Outcome began = answers.lockedNow(new CheckResult.LockedNow(NOW.plusSeconds(60)));
        Outcome inForce = answers.refused(new Refusal.Locked(NOW.plusSeconds(60)));

        assertThat(began.changedSomething()).isTrue();
        assertThat(inForce.changedSomething()).isFalse();
        assertThat(began.reply().body()).isEqualTo(inForce.reply().body());
        assertThat(began.reply().headers()).containsEntry("Retry-After", "60");
    }

    @Test
    void keepsNothingOfAStaleCode() throws IOException {
        Outcome outcome = answers.stale(new CheckResult.Stale(1));

        assertThat(outcome.changedSomething()).isFalse();
        assertThat(outcome.reply().status()).isEqualTo(422);
        assertThat(json(outcome).path("type").asText()).isEqualTo("/otp/problems#stale-code");
        assertThat(json(outcome).path("attemptsRemaining").asInt()).isEqualTo(1);
    }

    private static JsonNode json(Outcome outcome) throws IOException {
        return new ObjectMapper().readTree(outcome.reply().body());
    }
}
