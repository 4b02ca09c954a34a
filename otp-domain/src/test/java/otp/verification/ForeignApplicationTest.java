package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.account.AccountName;
import otp.account.Call;
import otp.account.Purpose;
import otp.account.Witness;
import otp.memory.Memory;
import otp.timeline.Draft;
import otp.timeline.Timeline;

/** To another application a verification does not exist. */
class ForeignApplicationTest extends Timeline {

    private UUID verification;
    private Call stranger;

    @BeforeEach
    void aVerificationOfOneAndACallOfAnother() {
        verification = at("12:00:00").starts().verification();
        otp.memory.defineApplication.define(Memory.ADMIN, "other", new Draft().definition(), version -> true);
        stranger = new Call(otp.memory.applications.find("other").orElseThrow(), "key:other", "request");
    }

    @Test
    void aRightCodeOfItIsNotFound() {
        var right = new Entry(otp.secretCode(verification));
        var result = otp.use.check().check(stranger, verification, right, null, Witness.none());
        assertThat(result).isEqualTo(new CheckResult.Refused(new Refusal.NotFound()));
    }

    @Test
    void itCannotBeReadResentOrCanceled() {
        assertThat(otp.use.read().read(stranger.application(), verification)).isEmpty();
        assertThat(otp.use.resend().resend(stranger, verification, Witness.none()))
                .isEqualTo(new ResendResult.Refused(new Refusal.NotFound()));
        assertThat(otp.use.cancel().cancel(stranger, verification)).isEqualTo(new CancelResult.Refused(new Refusal.NotFound()));
    }

    @Test
    void anAdministratorOfAllReadsIt() {
        assertThat(otp.use.read().read(null, verification)).isPresent();
    }

    @Test
    void theSameAccountNameIsAnotherAccountThere() {
        var accounts = otp.memory.accounts.all().size();
        otp.use.start().start(stranger, new StartRequest(ADA.recipient(), new AccountName("ada"),
                Purpose.LOGIN, null, null, null, null, null, null, null), Witness.none());
        assertThat(otp.memory.accounts.all()).hasSize(accounts + 1);
        assertThat(otp.read(verification).status()).isEqualTo(VerificationStatus.PENDING);
    }
}
