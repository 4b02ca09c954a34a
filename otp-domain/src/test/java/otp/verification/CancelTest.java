package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.alreadyDecided;
import static otp.timeline.Answers.canceled;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.notFound;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;

/** Canceling ends what is pending and leaves what has ended as it is. */
class CancelTest extends Timeline {

    @Test
    void aPendingOneIsCanceled() {
        at("12:00:00").starts();
        at("12:00:01").cancels().isTold(canceled());
        assertThat(at("12:00:02").sees().status()).isEqualTo(VerificationStatus.CANCELED);
        at("12:00:03").enters(RIGHT).isTold(alreadyDecided(VerificationStatus.CANCELED));
        at("12:00:04").cancels().isTold(canceled());
    }

    @Test
    void anApprovedOneCannotBeTakenBack() {
        at("12:00:00").starts();
        at("12:00:01").enters(RIGHT);
        at("12:00:02").cancels().isTold(alreadyDecided(VerificationStatus.APPROVED));
        assertThat(at("12:00:03").sees().status()).isEqualTo(VerificationStatus.APPROVED);
    }

    @Test
    void otherFinalStatesStay() {
        var first = at("12:00:00").starts().verification();
        at("12:00:01").starts();
        at("12:00:02").with(first).cancels().isTold(canceled());
        assertThat(otp.read(first).status()).isEqualTo(VerificationStatus.SUPERSEDED);
        at("12:10:01").cancels().isTold(canceled());
        assertThat(at("12:10:02").sees().status()).isEqualTo(VerificationStatus.EXPIRED);
    }

    @Test
    void aLockedOneStaysLocked() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(lockedUntil("12:01:01"));
        at("12:00:02").cancels().isTold(canceled());
        assertThat(at("12:00:03").sees().status()).isEqualTo(VerificationStatus.LOCKED);
    }

    @Test
    void whatNobodyBeganIsNotFound() {
        at("12:00:00").with(new UUID(1, 2)).cancels().isTold(notFound());
    }
}
