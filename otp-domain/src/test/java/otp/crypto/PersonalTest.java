package otp.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.memory.Memory;

class PersonalTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String NUMBER = "+14155552671";
    private static final UUID ROW = new UUID(0, 1);
    private static final UUID APPLICATION = new UUID(0, 2);
    private static final UUID ACCOUNT = new UUID(0, 3);
    private static final Personal.Place HERE = new Personal.Place("verification.recipient", ROW, APPLICATION, ACCOUNT);

    private final Personal personal = new Personal(new Memory().dataKeys);
    private final byte[] sealed = personal.seal(NUMBER, HERE, NOW);

    @Test
    void opensWhereItWasSealed() {
        assertThat(personal.open(sealed, HERE)).isEqualTo(NUMBER);
    }

    @Test
    void opensNowhereElse() {
        var elsewhere = new UUID(9, 9);
        for (var place : new Personal.Place[] {
                new Personal.Place("verification.contact_email", ROW, APPLICATION, ACCOUNT),
                new Personal.Place("verification.recipient", elsewhere, APPLICATION, ACCOUNT),
                new Personal.Place("verification.recipient", ROW, elsewhere, ACCOUNT),
                new Personal.Place("verification.recipient", ROW, APPLICATION, elsewhere)}) {
            assertThatThrownBy(() -> personal.open(sealed, place)).as("%s", place).isInstanceOf(TamperedException.class);
        }
    }

    @Test
    void doesNotOpenWhenAnyByteWasChanged() {
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> personal.open(changed, HERE)).as("byte %d", i).isInstanceOf(TamperedException.class);
        }
    }

    @Test
    void doesNotOpenWhenItWasCutOff() {
        for (int length = 0; length < sealed.length; length++) {
            var cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> personal.open(cut, HERE)).as("%d bytes", length).isInstanceOf(TamperedException.class);
        }
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTimeAndNeverShows() {
        assertThat(personal.seal(NUMBER, HERE, NOW)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("4155552671");
    }

    @Test
    void whatWasSealedOnAnotherDayOpensToo() {
        var older = personal.seal(NUMBER, HERE, NOW.minusSeconds(400L * 86_400));
        assertThat(personal.open(older, HERE)).isEqualTo(NUMBER);
    }

    @Test
    void anotherInstallationCannotOpenIt() {
        assertThatThrownBy(() -> new Personal(new Memory().dataKeys).open(sealed, HERE)).isInstanceOf(TamperedException.class);
    }
}
