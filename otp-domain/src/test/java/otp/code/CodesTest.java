package otp.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.crypto.RootKeys;
import otp.settings.OtpSecrets;

class CodesTest {

    private static final CodeSource SOURCE = new CodeSource(new UUID(1, 2), new UUID(3, 4), new byte[CodeSource.SEED_LENGTH]);

    private final Codes codes = new Codes(new CodeDerivation(new RootKeys(new OtpSecrets(new byte[32], List.of()))));

    private Code code(int sequence) {
        return new Code(sequence, 6, codes.currentKey(), Instant.EPOCH, Instant.MAX);
    }

    @Test
    void onlyTheCodeItselfMatches() {
        var digits = codes.digits(SOURCE, code(1));
        assertThat(codes.matches(SOURCE, code(1), digits)).isTrue();
        assertThat(codes.matches(SOURCE, code(1), digits + "0")).isFalse();
        assertThat(codes.matches(SOURCE, code(1), digits.substring(1))).isFalse();
        assertThat(codes.matches(SOURCE, code(1), "")).isFalse();
        assertThat(codes.matches(SOURCE, code(2), digits)).isFalse();
    }

    @Test
    void theNextCodeIsTheNextNumber() {
        assertThat(codes.next(SOURCE, 0, 6, Set.of())).isEqualTo(1);
        assertThat(codes.next(SOURCE, 4, 6, Set.of())).isEqualTo(5);
    }

    @Test
    void codesToAvoidAreSkipped() {
        var avoid = Set.of(codes.digits(SOURCE, code(3)), codes.digits(SOURCE, code(4)));
        assertThat(codes.next(SOURCE, 2, 6, avoid)).isEqualTo(5);
    }

    @Test
    void codesUnderAKeyThisNodeDoesNotHoldAreNotAvoided() {
        assertThat(codes.digits(SOURCE, 3, 6, codes.currentKey())).hasSize(3);
        assertThat(codes.digits(SOURCE, 3, 6, codes.currentKey() + 1)).isEmpty();
    }
}
