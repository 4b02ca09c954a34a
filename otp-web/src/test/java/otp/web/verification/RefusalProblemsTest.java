package otp.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import otp.application.Application;
import otp.verification.Refusal;
import otp.verification.VerificationStatus;
import otp.web.GivenApplications;
import otp.web.reply.Reply;

class RefusalProblemsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T20:41:08.123Z");

    @Test
    void saysUntilWhenAnAccountIsLockedAndWhereHelpIs() {
        var reply = said(new Refusal.Locked(NOW.plusMillis(59_001)));

        assertThat(reply.status()).isEqualTo(423);
        assertThat(reply.headers()).containsEntry("Retry-After", "60");
        assertThat(text(reply)).contains("#account-locked\"",
                "\"lockedUntil\":\"2026-11-22T20:42:07.124Z\",\"support\":{\"url\":\"https://example.com/help\",\"phone\":\"+18005550100\"}");
    }

    @Test
    void asksNobodyToComeBackToASuspendedAccount() {
        var reply = said(new Refusal.Locked(null));

        assertThat(reply.headers()).doesNotContainKey("Retry-After");
        assertThat(text(reply)).contains("\"lockedUntil\":null");
    }

    @Test
    void saysSoWhenNoSupportIsKnown() {
        assertThat(text(said(new Refusal.Locked(NOW), GivenApplications.LONELY))).contains("\"support\":null");
    }

    @Test
    void roundsSecondsUpAndNeverToNothing() {
        assertThat(said(new Refusal.RateLimited("resendCooldown", NOW.plusMillis(1))).headers()).containsEntry("Retry-After", "1");
        assertThat(said(new Refusal.RateLimited("resendCooldown", NOW.plusMillis(1000))).headers()).containsEntry("Retry-After", "1");
        assertThat(said(new Refusal.RateLimited("resendCooldown", NOW.plusMillis(1001))).headers()).containsEntry("Retry-After", "2");
        assertThat(said(new Refusal.RateLimited("resendCooldown", NOW)).headers()).containsEntry("Retry-After", "1");
        assertThat(said(new Refusal.RateLimited("maxResends", null)).headers()).containsKey("Retry-After");
    }

    @Test
    void namesTheLimitTheComponentAndTheStatus() {
        assertThat(text(said(new Refusal.RateLimited("sendsPerRecipient", NOW)))).contains("#rate-limited\"",
                "\"limit\":\"sendsPerRecipient\"");
        assertThat(text(said(new Refusal.ProviderUnavailable(NOW)))).contains("#unavailable\"", "\"status\":503",
                "\"component\":\"whatsapp\"");
        assertThat(said(new Refusal.ProviderUnavailable(NOW.plusSeconds(2))).headers()).containsEntry("Retry-After", "2");
        assertThat(text(said(new Refusal.AlreadyDecided(VerificationStatus.SUPERSEDED)))).contains("\"status\":409",
                "\"verificationStatus\":\"superseded\"");
        assertThat(text(said(new Refusal.CodeExpired(NOW)))).contains("\"status\":410",
                "\"resendAvailableAt\":\"2026-11-22T20:41:08.123Z\"");
        assertThat(text(said(new Refusal.CodeExpired(null)))).contains("\"resendAvailableAt\":null");
    }

    @Test
    void hasAStatusForEveryOther() {
        assertThat(said(new Refusal.NotFound()).status()).isEqualTo(404);
        assertThat(said(new Refusal.ApplicationDisabled()).status()).isEqualTo(403);
        assertThat(said(new Refusal.RecipientNotAllowed()).status()).isEqualTo(422);
        assertThat(text(said(new Refusal.ActionMissing()))).contains("\"status\":400", "\"pointer\":\"/action\"");
        assertThat(text(said(new Refusal.ActionUnexpected()))).contains("\"status\":400", "\"pointer\":\"/action\"");
    }

    private static Reply said(Refusal refusal) {
        return said(refusal, GivenApplications.ACME);
    }

    private static Reply said(Refusal refusal, Application application) {
        return refusal.accept(new RefusalProblems(application, NOW)).at("/otp/v1/verifications");
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
