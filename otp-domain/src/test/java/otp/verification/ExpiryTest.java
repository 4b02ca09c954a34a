package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.codeExpired;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;

/** A code lives for minutes, its verification for some more; the clock alone ends both. */
class ExpiryTest extends Timeline {

    @Test
    void aFreshCodeLivesAsLongAsTheFirst() {
        at("12:00:00").starts();
        at("12:04:00").enters(WRONG).isTold(incorrect(2));
        at("12:08:59.999").enters(RIGHT).isTold(approved());
    }

    @Test
    void noCodeOutlivesItsVerification() {
        at("12:00:00").starts();
        at("12:04:59").enters(WRONG).isTold(incorrect(2));
        at("12:09:58").asksForAFreshCode().isTold(codeSent());
        assertThat(at("12:09:58").sees().codeExpiresAt()).isEqualTo(time("12:10:00"));
        at("12:09:59.999").enters(RIGHT).isTold(approved());
    }

    @Test
    void aVerificationIsExpiredFromItsLastInstantOnWithoutATimer() {
        at("12:00:00").starts();
        assertThat(at("12:09:59.999").sees().status()).isEqualTo(VerificationStatus.PENDING);
        assertThat(at("12:10:00").sees().status()).isEqualTo(VerificationStatus.EXPIRED);
        at("12:10:00").enters(RIGHT).isTold(codeExpired());
        at("12:10:00").enters(WRONG).isTold(codeExpired());
    }

    @Test
    void anExpiredCodeLeavesTheVerificationPending() {
        at("12:00:00").starts();
        at("12:05:00").enters(RIGHT).isTold(codeExpired());
        assertThat(at("12:05:00").sees().status()).isEqualTo(VerificationStatus.PENDING);
        at("12:05:01").asksForAFreshCode().isTold(codeSent());
        at("12:05:02").enters(RIGHT).isTold(approved());
    }

    @Test
    void aCodeMayLiveForOneSecond() {
        otp.administrator(draft -> {
            draft.codeLifetime = Duration.ofSeconds(1);
            draft.verificationLifetime = Duration.ofSeconds(1);
        });
        at("12:00:00").starts();
        at("12:00:01").enters(RIGHT).isTold(codeExpired());
        at("12:00:02").starts();
        at("12:00:02.999").enters(RIGHT).isTold(approved());
    }

    @Test
    void theAuditLogTellsOfAnEntryThatCameTooLate() {
        var verification = at("12:00:00").starts().verification();
        at("12:05:00").enters(RIGHT);
        assertThat(otp.memory.events.of(verification)).endsWith("check.expired");
    }
}
