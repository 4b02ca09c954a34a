package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.timeline.Answers.approved;
import static otp.timeline.Typed.RIGHT;

import java.util.List;

import org.junit.jupiter.api.Test;

import otp.account.Call;
import otp.account.Witness;
import otp.crypto.RootKeys;
import otp.crypto.UnknownKeyException;
import otp.settings.OtpSecrets;
import otp.timeline.Timeline;

/** Nodes with different secrets work on one database while a rotation is rolled out. */
class SecretRotationTest extends Timeline {

    private static final byte[] OLD = new byte[32];
    private static final byte[] NEW = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

    private CheckResult checksOnANodeWith(OtpSecrets secrets, String code) {
        var node = VerificationUseCases.of(otp.memory, otp.sender, new RootKeys(secrets));
        var call = new Call(otp.application(), "key:test", "request");
        var verification = otp.memory.verifications.all().iterator().next().id();
        return node.check().check(call, verification, new Entry(code), null, Witness.none());
    }

    @Test
    void aNodeThatDoesNotHoldTheKeyOfACodeCountsNothing() {
        var verification = at("12:00:00").starts().verification();
        var right = otp.secretCode(verification);
        assertThatThrownBy(() -> checksOnANodeWith(new OtpSecrets(NEW, List.of()), right)).isInstanceOf(UnknownKeyException.class);
        assertThatThrownBy(() -> checksOnANodeWith(new OtpSecrets(NEW, List.of()), "000000")).isInstanceOf(UnknownKeyException.class);
        assertThat(at("12:00:01").sees().attemptsRemaining()).isEqualTo(3);
        at("12:00:02").enters(RIGHT).isTold(approved());
    }

    @Test
    void aNodeWithTheNextSecretApprovesCodesOfTheOneBefore() {
        var right = otp.secretCode(at("12:00:00").starts().verification());
        assertThat(checksOnANodeWith(new OtpSecrets(NEW, List.of(OLD)), right)).isInstanceOf(CheckResult.Approved.class);
    }

    @Test
    void aNodeWithTheOldSecretApprovesCodesOfTheNextOneItAccepts() {
        var verification = at("12:00:00").starts().verification();
        checksOnANodeWith(new OtpSecrets(NEW, List.of(OLD)), "no code");
        var both = VerificationUseCases.of(otp.memory, otp.sender, new RootKeys(new OtpSecrets(OLD, List.of(NEW))));
        var known = otp.memory.verifications.all().iterator().next();
        var fresh = both.codes().digits(known.source(), known.newest().code());
        assertThat(known.id()).isEqualTo(verification);
        assertThat(checksOnANodeWith(new OtpSecrets(OLD, List.of(NEW)), fresh)).isInstanceOf(CheckResult.Approved.class);
    }
}
