package otp.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.memory.Memory;

/** A key of one account opens there alone, and what it sealed opens in its place alone. */
class PersonalKeysTest {

    private static final UUID ACME = new UUID(1, 1);
    private static final UUID ADA = new UUID(2, 1);
    private static final UUID BOB = new UUID(2, 2);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final byte[] HERE = "here".getBytes(UTF_8);
    private static final byte[] THERE = "there".getBytes(UTF_8);
    private static final byte[] TEXT = "+1******2671".getBytes(UTF_8);

    private final PersonalKeys keys = new Memory().personalKeys;
    private final byte[] wrapped = keys.create(ACME, ADA, NOW);
    private final PersonalKey key = keys.open(wrapped, ACME, ADA);

    @Test
    void theSameAccountsKeyOpensWhatItSealed() {
        var sealed = keys.open(wrapped, ACME, ADA).seal(TEXT, HERE);
        assertThat(key.open(sealed, HERE)).isEqualTo(TEXT);
    }

    @Test
    void equalContentIsSealedDifferently() {
        assertThat(key.seal(TEXT, HERE)).isNotEqualTo(key.seal(TEXT, HERE));
        assertThat(wrapped).isNotEqualTo(keys.create(ACME, ADA, NOW)).hasSizeLessThan(512);
    }

    @Test
    void anotherAccountsOrApplicationsKeyDoesNotOpen() {
        assertThatThrownBy(() -> keys.open(wrapped, ACME, BOB)).isInstanceOf(TamperedException.class);
        assertThatThrownBy(() -> keys.open(wrapped, new UUID(1, 2), ADA)).isInstanceOf(TamperedException.class);
        assertThatThrownBy(() -> new Memory().personalKeys.open(wrapped, ACME, ADA)).isInstanceOf(TamperedException.class);
    }

    @Test
    void aKeyThatWasChangedOrCutDoesNotOpen() {
        for (int at = 0; at < wrapped.length; at++) {
            var changed = wrapped.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> keys.open(changed, ACME, ADA)).as("byte %d", at).isInstanceOf(TamperedException.class);
            var cut = Arrays.copyOf(wrapped, at);
            assertThatThrownBy(() -> keys.open(cut, ACME, ADA)).as("%d bytes", at).isInstanceOf(TamperedException.class);
        }
    }

    @Test
    void whatWasSealedElsewhereOrChangedDoesNotOpen() {
        var sealed = key.seal(TEXT, HERE);
        assertThatThrownBy(() -> key.open(sealed, THERE)).isInstanceOf(TamperedException.class);
        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> key.open(changed, HERE)).as("byte %d", at).isInstanceOf(TamperedException.class);
        }
    }

    @Test
    void whatAnEarlierKeyOfTheAccountSealedDoesNotOpen() {
        var later = keys.open(keys.create(ACME, ADA, NOW), ACME, ADA);
        assertThatThrownBy(() -> later.open(key.seal(TEXT, HERE), HERE)).isInstanceOf(TamperedException.class);
    }

    @Test
    void aKeyShowsNoBytes() {
        assertThat(key).hasToString("PersonalKey[hidden]");
    }
}
