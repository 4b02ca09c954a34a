package otp.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import otp.memory.MemoryTransactions;
import otp.memory.MemoryWrappedKeys;
import otp.memory.TestClock;
import otp.settings.OtpSecrets;
import otp.time.UuidV7;

class DataKeysTest {

    private final RootKeys roots = new RootKeys(new OtpSecrets(new byte[OtpSecrets.MIN_BYTES], List.of()));
    private final MemoryWrappedKeys rows = new MemoryWrappedKeys();
    private final TestClock clock = new TestClock();
    private final DataKeys keys = node();

    private DataKeys node() {
        return new DataKeys(rows, roots, new MemoryTransactions(), clock);
    }

    private void elsewhereAKeyIsMade(int generation) {
        var now = clock.instant();
        rows.addIfAbsent(WrappedKey.wrap(UuidV7.at(now), KeyPurpose.AUDIT, generation, new byte[HmacSha256.LENGTH], null, roots, now));
    }

    @Test
    void aKeyIsFoundByTheGenerationThatARowNames() {
        var first = keys.newest(KeyPurpose.AUDIT);
        assertThat(keys.of(KeyPurpose.AUDIT, first.generation()).bytes()).isEqualTo(first.bytes());
        assertThat(node().of(KeyPurpose.AUDIT, first.generation()).bytes()).as("at another node").isEqualTo(first.bytes());
    }

    @Test
    void anUnknownGenerationIsAnErrorThatSaysWhichKeyAndNothingElse() {
        assertThatThrownBy(() -> keys.of(KeyPurpose.AUDIT, 7)).isInstanceOf(UnknownKeyException.class).hasMessageContaining("audit key");
    }

    @Test
    void aGenerationThatAnotherNodeMadeMeanwhileIsFound() {
        var first = keys.newest(KeyPurpose.AUDIT);
        elsewhereAKeyIsMade(2);
        assertThat(keys.of(KeyPurpose.AUDIT, 2).bytes()).isEqualTo(new byte[HmacSha256.LENGTH]);
        assertThat(keys.of(KeyPurpose.AUDIT, 1).bytes()).isEqualTo(first.bytes());
    }

    @Test
    void ofOnePurposesGenerationsNoOtherPurposeKnows() {
        keys.newest(KeyPurpose.AUDIT);
        elsewhereAKeyIsMade(2);
        assertThatThrownBy(() -> keys.of(KeyPurpose.CURSOR, 2)).isInstanceOf(UnknownKeyException.class);
    }

    @Test
    void aKeyThatIsNotTheOneThatWasMadeStopsTheStartAndIsNamed() throws ReflectiveOperationException {
        keys.prepare();
        var wrapped = WrappedKey.class.getDeclaredField("wrapped");
        wrapped.setAccessible(true);
        wrapped.set(rows.of(KeyPurpose.AUDIT).get(0), new byte[60]);
        assertThatThrownBy(() -> node().prepare()).isInstanceOf(TamperedException.class).hasMessageContaining("data_key")
                .hasMessageContaining("AUDIT");
    }
}
