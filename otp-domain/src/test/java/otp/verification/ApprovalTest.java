package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;
import static otp.timeline.Times.time;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.account.Call;
import otp.account.Purpose;
import otp.account.Witness;
import otp.timeline.Start;
import otp.timeline.Timeline;

/** The facts of an approval, which an assertion is signed over. */
class ApprovalTest extends Timeline {

    private Approval approve(UUID verification) {
        var call = new Call(otp.application(), "key:test", "request");
        var result = otp.use.check().check(call, verification, new Entry(otp.secretCode(verification)), null, Witness.none());
        return ((CheckResult.Approved) result).approval();
    }

    @Test
    void namesTheAccountTheVerificationAndTheNonce() {
        var id = at("12:00:00").starts(ADA.returningTo(null, "n-0S6")).verification();
        otp.clockShows("12:00:07.500");
        var approval = approve(id);
        assertThat(approval.verification()).isEqualTo(id);
        assertThat(approval.application()).isEqualTo("acme");
        assertThat(approval.subject()).isEqualTo("ada");
        assertThat(approval.maskedRecipient()).isEqualTo("+1******2671");
        assertThat(approval.purpose()).isEqualTo(Purpose.LOGIN);
        assertThat(approval.actionDigest()).isNull();
        assertThat(approval.nonce()).isEqualTo("n-0S6");
        assertThat(approval.at()).isEqualTo(time("12:00:07.500"));
    }

    @Test
    void carriesTheWholeNumberOfADefaultAccountAndNothingElseDoes() {
        var nobody = new Start("+14155552671", null, null, null, null, null, null);
        var id = at("12:00:00").starts(nobody).verification();
        assertThat(otp.read(id).account()).isEqualTo("+1******2671");
        assertThat(approve(id).subject()).isEqualTo("+14155552671");
        assertThat(otp.read(id).toString()).doesNotContain("4155552671");
    }

    @Test
    void theTimeOfApprovalIsShownFromThenOn() {
        var id = at("12:00:00").starts().verification();
        otp.clockShows("12:00:07");
        approve(id);
        assertThat(at("15:00:00").sees().approvedAt()).isEqualTo(time("12:00:07"));
    }
}
