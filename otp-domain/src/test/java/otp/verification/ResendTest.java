package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.alreadyDecided;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.codeExpired;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.limited;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.notFound;
import static otp.timeline.Answers.providerDown;
import static otp.timeline.Answers.stale;
import static otp.timeline.Draft.limit;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;
import static otp.timeline.Typed.received;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;

/** A fresh code on the person's request, judged in the order 404, 423, 409, 410, 429, 503. */
class ResendTest extends Timeline {

    @Test
    void theOldCodeIsDeadAtOnceAndTheFreshOneGoesOutByTheTemplateCode() {
        at("12:00:00").starts();
        at("12:00:30").asksForAFreshCode().isTold(codeSent());
        assertThat(phone().last().template()).isEqualTo("tmpl_otp_code");
        at("12:00:31").enters(received(1)).isTold(stale(3));
        at("12:00:32").enters(RIGHT).isTold(approved());
    }

    @Test
    void itCoolsDownAfterEveryCode() {
        at("12:00:00").starts();
        at("12:00:29.999").asksForAFreshCode().isTold(limited("resendCooldown", "12:00:30"));
        at("12:00:30").asksForAFreshCode().isTold(codeSent());
        at("12:00:59.999").asksForAFreshCode().isTold(limited("resendCooldown", "12:01:00"));
        at("12:01:10").enters(WRONG).isTold(incorrect(2));
        at("12:01:39.999").asksForAFreshCode().isTold(limited("resendCooldown", "12:01:40"));
        at("12:01:40").asksForAFreshCode().isTold(codeSent());
    }

    @Test
    void noMoreThanThePolicyAllows() {
        otp.administrator(draft -> draft.maxResends = 2);
        at("12:00:00").starts();
        at("12:01:00").asksForAFreshCode().isTold(codeSent());
        at("12:02:00").enters(WRONG);
        assertThat(at("12:02:01").sees().resendsRemaining()).isEqualTo(1);
        at("12:03:00").asksForAFreshCode().isTold(codeSent());
        at("12:04:00").asksForAFreshCode().isTold(limited("maxResends", "12:10:00"));
        at("12:04:01").enters(RIGHT).isTold(approved());
    }

    @Test
    void aPolicyMayAllowNone() {
        otp.administrator(draft -> draft.maxResends = 0);
        at("12:00:00").starts();
        at("12:01:00").asksForAFreshCode().isTold(limited("maxResends", "12:10:00"));
    }

    @Test
    void withoutCooldownItMayFollowAtOnce() {
        otp.administrator(draft -> draft.resendCooldown = Duration.ZERO);
        at("12:00:00").starts();
        at("12:00:00").asksForAFreshCode().isTold(codeSent());
        at("12:00:00").enters(RIGHT).isTold(approved());
    }

    @Test
    void aSendLimitOrAnOutageLeavesTheOldCodeAlive() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1, "PT1H"));
        at("12:00:00").starts();
        otp.memory.provider.downUntil(time("12:02:00"));
        at("12:01:00").asksForAFreshCode().isTold(limited("sendsPerRecipient", "13:00:00"));
        otp.administrator(draft -> draft.sendsPerRecipient = limit(2, "PT1H"));
        at("12:01:01").asksForAFreshCode().isTold(providerDown("12:02:00"));
        at("12:01:02").enters(RIGHT).isTold(approved());
    }

    @Test
    void whatTheProviderKeepsFromGoingOutIsNotCounted() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(2, "PT1H"));
        at("12:00:00").starts();
        otp.memory.provider.downUntil(time("12:02:00"));
        at("12:01:00").asksForAFreshCode().isTold(providerDown("12:02:00"));
        otp.memory.provider.up();
        at("12:01:01").asksForAFreshCode().isTold(codeSent());
    }

    @Test
    void aFinalVerificationHasNoFreshCode() {
        var first = at("12:00:00").starts().verification();
        at("12:01:00").starts();
        at("12:02:00").with(first).asksForAFreshCode().isTold(alreadyDecided(VerificationStatus.SUPERSEDED));
        at("12:02:01").enters(RIGHT);
        at("12:03:00").asksForAFreshCode().isTold(alreadyDecided(VerificationStatus.APPROVED));
    }

    @Test
    void oneWhoseLifetimeIsOverHasNoFreshCodeEither() {
        at("12:00:00").starts();
        at("12:09:59.999").asksForAFreshCode().isTold(codeSent());
        at("12:10:00").asksForAFreshCode().isTold(codeExpired());
    }

    @Test
    void aLockoutIsJudgedBeforeWhatWasDecided() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:10").enters(WRONG).isTold(lockedUntil("12:01:10"));
        at("12:01:09.999").asksForAFreshCode().isTold(lockedUntil("12:01:10"));
        at("12:01:10").asksForAFreshCode().isTold(alreadyDecided(VerificationStatus.LOCKED));
    }

    @Test
    void whatNobodyBeganIsNotFound() {
        at("12:00:00").with(new UUID(1, 2)).asksForAFreshCode().isTold(notFound());
    }
}
