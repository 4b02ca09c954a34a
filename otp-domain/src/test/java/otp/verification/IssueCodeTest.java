package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.account.Account;
import otp.account.AccountIdentity;
import otp.account.LastCodes;
import otp.account.Purpose;
import otp.application.Policy;
import otp.code.Code;
import otp.code.CodeDerivation;
import otp.code.Codes;
import otp.crypto.RootKeys;
import otp.message.MessageKind;
import otp.settings.OtpSecrets;

/** A code that was used shortly before is not used again. The seeds were searched for: by chance it happens once in a million times. */
class IssueCodeTest {

    private static final UUID APPLICATION = new UUID(0, 7);
    private static final UUID THIS = new UUID(0, 1);
    private static final UUID PREVIOUS = new UUID(0, 2);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Policy POLICY = Policy.DEFAULT;

    private final Codes codes = new Codes(new CodeDerivation(new RootKeys(new OtpSecrets(new byte[32], List.of()))));
    private final Account account = Account.open(new AccountIdentity(new UUID(0, 3), APPLICATION, "ada"), NOW);

    private static byte[] seed(long number) {
        return ByteBuffer.allocate(32).putLong(24, number).array();
    }

    private Verification verification(long seed) {
        return Verification.begin(THIS, account, Purpose.LOGIN, new Addressee(new byte[0], 1, THIS),
                new Terms("en", null, null, null, null, null, null), seed(seed), POLICY, NOW);
    }

    private Code next(Verification verification) {
        return new IssueCode(codes).issue(account, verification, MessageKind.CODE, POLICY, NOW, NOW).code();
    }

    @Test
    void aSecondCodeEqualToTheFirstIsSkipped() {
        var verification = verification(1_248_462);
        assertThat(next(verification).sequence()).isEqualTo(1);
        var second = next(verification);
        assertThat(second.sequence()).isEqualTo(3);
        assertThat(codes.digits(verification.source(), second)).isEqualTo("526763");
    }

    @Test
    void aCodeOfTheVerificationBeforeIsSkippedToo() {
        account.issued(new LastCodes(PREVIOUS, seed(140_755), 1, codes.currentKey()));
        var verification = verification(0);
        var first = next(verification);
        assertThat(first.sequence()).isEqualTo(2);
        assertThat(codes.digits(verification.source(), first)).isEqualTo("206601");
    }

    @Test
    void withoutOneBeforeTheFirstCodeIsTheFirst() {
        assertThat(next(verification(0)).sequence()).isEqualTo(1);
    }

    @Test
    void aCodeEndsWithItsVerificationAtTheLatest() {
        var verification = verification(0);
        var late = NOW.plus(Duration.ofMinutes(7));
        var code = new IssueCode(codes).issue(account, verification, MessageKind.RETRY, POLICY, late, NOW).code();
        assertThat(code.availableAt()).isEqualTo(late);
        assertThat(code.expiresAt()).isEqualTo(verification.expiresAt());
    }
}
