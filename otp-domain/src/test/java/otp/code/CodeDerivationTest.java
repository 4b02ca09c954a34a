package otp.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.crypto.RootKeys;
import otp.crypto.UnknownKeyException;
import otp.settings.OtpSecrets;

class CodeDerivationTest {

    private static final UUID APPLICATION = new UUID(1, 2);
    private static final UUID VERIFICATION = new UUID(3, 4);

    private final CodeDerivation derivation = derivation(new byte[32]);

    private static CodeDerivation derivation(byte[] secret) {
        return new CodeDerivation(new RootKeys(new OtpSecrets(secret, List.of())));
    }

    private String code(CodeSource source, int sequence, int length) {
        return derivation.code(source, sequence, length, derivation.currentKey());
    }

    private static CodeSource source(UUID application, UUID verification, int seed) {
        var bytes = new byte[CodeSource.SEED_LENGTH];
        bytes[31] = (byte) seed;
        return new CodeSource(application, verification, bytes);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/otp/code/vectors.csv")
    void agreesWithAnIndependentImplementation(String secret, UUID application, UUID verification, String seed, int sequence, int length,
            String code) {
        var other = derivation(HexFormat.of().parseHex(secret));
        var source = new CodeSource(application, verification, HexFormat.of().parseHex(seed));
        assertThat(other.code(source, sequence, length, other.currentKey())).isEqualTo(code);
    }

    @Test
    void aCodeDependsOnEverythingThatNamesIt() {
        var code = code(source(APPLICATION, VERIFICATION, 0), 1, 10);
        assertThat(Set.of(code,
                code(source(new UUID(1, 3), VERIFICATION, 0), 1, 10),
                code(source(APPLICATION, new UUID(3, 5), 0), 1, 10),
                code(source(APPLICATION, VERIFICATION, 1), 1, 10),
                code(source(APPLICATION, VERIFICATION, 0), 2, 10))).hasSize(5);
        var secret = new byte[32];
        secret[0] = 1;
        var other = derivation(secret);
        assertThat(other.code(source(APPLICATION, VERIFICATION, 0), 1, 10, other.currentKey())).isNotEqualTo(code);
    }

    @Test
    void aShorterCodeSaysNothingOfALongerOne() {
        var source = source(APPLICATION, VERIFICATION, 0);
        for (int length = 7; length <= 10; length++) {
            assertThat(code(source, 1, length)).doesNotEndWith(code(source, 1, length - 1)).doesNotStartWith(code(source, 1, length - 1));
        }
    }

    @Test
    void anUnknownKeyIsAnErrorAndNoWrongCode() {
        assertThatThrownBy(() -> derivation.code(source(APPLICATION, VERIFICATION, 0), 1, 6, derivation.currentKey() + 1))
                .isInstanceOf(UnknownKeyException.class);
    }

    /** 27.88 is what chance exceeds once in a thousand, with nine degrees of freedom; the inputs are fixed, so the verdict is too. */
    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 9, 10})
    void everyDigitIsEquallyLikelyInEveryPlace(int length) {
        int codes = 50_000;
        var counts = new int[length][10];
        var random = new Random(20261122);
        for (int i = 0; i < codes; i++) {
            var seed = new byte[CodeSource.SEED_LENGTH];
            random.nextBytes(seed);
            var code = code(new CodeSource(APPLICATION, VERIFICATION, seed), 1, length);
            for (int place = 0; place < length; place++) {
                counts[place][code.charAt(place) - '0']++;
            }
        }
        for (int place = 0; place < length; place++) {
            assertThat(chiSquare(counts[place], codes / 10.0)).as("place %d", place).isLessThan(27.88);
        }
    }

    private static double chiSquare(int[] counts, double expected) {
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }
}
