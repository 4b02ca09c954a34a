package otp.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.memory.Memory;

class KeyedIndexTest {

    private static final UUID ACME = new UUID(0, 1);

    private final KeyedIndex index = new KeyedIndex(new Memory().dataKeys);

    @Test
    void equalValuesOfOneApplicationAreFound() {
        assertThat(index.of("recipient", ACME, "+14155552671")).isEqualTo(index.of("recipient", ACME, "+14155552671"));
    }

    @Test
    void valuesOfTwoKindsApplicationsOrInstallationsDoNotJoin() {
        var here = index.of("recipient", ACME, "+14155552671");
        assertThat(index.of("client", ACME, "+14155552671")).isNotEqualTo(here);
        assertThat(index.of("recipient", new UUID(0, 2), "+14155552671")).isNotEqualTo(here);
        assertThat(index.of("recipient", ACME, "+14155552672")).isNotEqualTo(here);
        assertThat(new KeyedIndex(new Memory().dataKeys).of("recipient", ACME, "+14155552671")).isNotEqualTo(here);
    }
}
