package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.actionMissing;
import static otp.timeline.Answers.actionUnexpected;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.stale;
import static otp.timeline.Start.ADA;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;
import static otp.timeline.Typed.received;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;

import org.junit.jupiter.api.Test;

import otp.account.Call;
import otp.account.Witness;
import otp.timeline.Timeline;

/** A step-up's code is good for the action it was begun for, and for nothing else. */
class StepUpTest extends Timeline {

    private static final String ACTION = "pay 100 € to Zoë";

    @Test
    void aStepUpIsApprovedWithItsAction() {
        at("12:00:00").starts(ADA.stepUp(ACTION));
        at("12:00:01").enters(RIGHT, ACTION).isTold(approved());
    }

    @Test
    void anotherActionMakesTheRightCodeAWrongOne() {
        at("12:00:00").starts(ADA.stepUp(ACTION));
        at("12:00:01").enters(RIGHT, "pay 900 € to Zoë").isTold(incorrect(2));
        at("12:00:02").enters(RIGHT, ACTION).isTold(approved());
    }

    @Test
    void aStepUpWithoutItsActionIsRefusedAndTheCodeStaysGood() {
        at("12:00:00").starts(ADA.stepUp(ACTION));
        at("12:00:01").enters(RIGHT, null).isTold(actionMissing());
        at("12:00:02").enters(RIGHT, ACTION).isTold(approved());
    }

    @Test
    void aWrongCodeStaysWrongWithTheRightAction() {
        at("12:00:00").starts(ADA.stepUp(ACTION));
        at("12:00:01").enters(WRONG, ACTION).isTold(incorrect(2));
    }

    @Test
    void aLoginIsApprovedWithoutAction() {
        at("12:00:00").starts();
        at("12:00:01").enters(RIGHT, null).isTold(approved());
    }

    @Test
    void aLoginWithAnActionIsRefusedAndTheCodeStaysGood() {
        at("12:00:00").starts();
        at("12:00:01").enters(RIGHT, ACTION).isTold(actionUnexpected());
        at("12:00:01").enters(RIGHT, "").isTold(actionUnexpected());
        at("12:00:02").enters(RIGHT).isTold(approved());
    }

    @Test
    void actionsThatLookAlikeAreDifferentBytes() {
        var composed = Normalizer.normalize(ACTION, Normalizer.Form.NFC);
        var decomposed = Normalizer.normalize(ACTION, Normalizer.Form.NFD);
        at("12:00:00").starts(ADA.stepUp(composed));
        at("12:00:01").enters(RIGHT, decomposed).isTold(incorrect(2));
        at("12:00:02").enters(RIGHT, composed + " ").isTold(incorrect(1));
        at("12:00:03").enters(RIGHT, composed).isTold(approved());
    }

    @Test
    void aDeadCodeIsStaleWhateverTheAction() {
        at("12:00:00").starts(ADA.stepUp(ACTION));
        at("12:00:01").enters(WRONG, ACTION).isTold(incorrect(2));
        at("12:00:02").enters(received(1), "something else").isTold(stale(2));
    }

    @Test
    void theApprovalCarriesTheDigestOfTheAction() throws Exception {
        at("12:00:00").starts(ADA.stepUp(ACTION));
        var id = otp.memory.verifications.all().iterator().next().id();
        var call = new Call(otp.application(), "key:test", "request");
        var result = otp.use.check().check(call, id, new Entry(otp.secretCode(id)), ACTION, Witness.none());
        var expected = MessageDigest.getInstance("SHA-256").digest(ACTION.getBytes(StandardCharsets.UTF_8));
        assertThat(((CheckResult.Approved) result).approval().actionDigest()).isEqualTo(expected);
    }
}
