package otp.web.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import otp.lockout.LockoutStatus;
import otp.support.ReleaseResult;
import otp.web.GivenLockouts;
import otp.web.idempotency.Outcome;
import otp.web.json.JsonBytes;
import otp.web.problem.Problems;

class ReleaseAnswersTest {

    private static final String ROUTE = "/otp/v1/lockouts";

    @Test
    void showsAndKeepsTheRelease() {
        var outcome = said(new ReleaseResult.Released(GivenLockouts.released()));

        assertThat(outcome.reply().status()).isEqualTo(200);
        assertThat(outcome.reply().body()).isEqualTo(JsonBytes.object(new LockoutJson(GivenLockouts.released())));
        assertThat(outcome.changedSomething()).isTrue();
        assertThat(outcome.replayUntil()).isNull();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void saysHowALockoutThatIsOverEndedAndKeepsNothing(LockoutStatus status) {
        var outcome = said(new ReleaseResult.AlreadyOver(status));

        assertThat(outcome.reply().status()).isEqualTo(409);
        assertThat(text(outcome)).contains("#already-decided\"", "\"lockoutStatus\":\"" + status.word() + "\"")
                .doesNotContain("verificationStatus");
        assertThat(outcome.changedSomething()).isFalse();
    }

    @Test
    void anotherApplicationsLockoutIsLikeOneThatDoesNotExist() {
        var outcome = said(new ReleaseResult.NotFound());

        assertThat(outcome.reply().body()).isEqualTo(Problems.notFound().at(ROUTE).body());
        assertThat(outcome.changedSomething()).isFalse();
    }

    private static Outcome said(ReleaseResult result) {
        return result.accept(new ReleaseAnswers(ROUTE));
    }

    private static String text(Outcome outcome) {
        return new String(outcome.reply().body(), StandardCharsets.UTF_8);
    }
}
