package otp.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import otp.memory.MemoryTransactions;
import otp.memory.MemoryWrappedKeys;
import otp.memory.TestClock;
import otp.settings.OtpSecrets;

/** A new secret in two rollouts: first accepted beside the old one, then alone. */
class RotationTest {

    private final MemoryWrappedKeys rows = new MemoryWrappedKeys();

    private static RootKeys roots(int current, int... previous) {
        return new RootKeys(new OtpSecrets(secret(current), Arrays.stream(previous).mapToObj(RotationTest::secret).toList()));
    }

    private static byte[] secret(int number) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) number);
        return secret;
    }

    private DataKeys dataKeys(RootKeys roots) {
        return new DataKeys(rows, roots, new MemoryTransactions(), new TestClock());
    }

    private SigningKeys signingKeys(RootKeys roots) {
        return new SigningKeys(rows, roots, new MemoryTransactions(), new TestClock());
    }

    @Test
    void theDataKeysStayAndAreWrappedAnew() {
        var before = dataKeys(roots(1)).newest(KeyPurpose.PERSONAL).bytes();
        assertThat(dataKeys(roots(2, 1)).newest(KeyPurpose.PERSONAL).bytes()).isEqualTo(before);
        assertThat(dataKeys(roots(2)).newest(KeyPurpose.PERSONAL).bytes()).isEqualTo(before);
    }

    @Test
    void theSigningKeyStaysToo() {
        var before = signingKeys(roots(1)).current();
        var after = signingKeys(roots(2, 1)).current();
        assertThat(after.kid()).isEqualTo(before.kid());
        assertThat(after.privateKey().getS()).isEqualTo(before.privateKey().getS());
        assertThat(signingKeys(roots(2)).published()).extracting(SigningKey::kid).isEqualTo(List.of(before.kid()));
    }

    @Test
    void withoutTheOldSecretNothingStarts() {
        dataKeys(roots(1)).prepare();
        assertThatThrownBy(() -> dataKeys(roots(2)).prepare()).isInstanceOf(UnknownKeyException.class);
    }

    @Test
    void everyPurposeHasAKeyOfItsOwn() {
        var keys = dataKeys(roots(1));
        assertThat(keys.newest(KeyPurpose.PERSONAL).bytes()).isNotEqualTo(keys.newest(KeyPurpose.INDEX).bytes())
                .isNotEqualTo(keys.newest(KeyPurpose.IDEMPOTENCY).bytes());
    }

    @Test
    void anInstallationsKeysAreItsOwn() {
        var others = new DataKeys(new MemoryWrappedKeys(), roots(1), new MemoryTransactions(), new TestClock());
        assertThat(others.newest(KeyPurpose.INDEX).bytes()).isNotEqualTo(dataKeys(roots(1)).newest(KeyPurpose.INDEX).bytes());
    }
}
