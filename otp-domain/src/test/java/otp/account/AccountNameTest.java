package otp.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {

    private static final String EMOJI = "\ud83d\ude00";

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "user-8841", "Ada Lovelace", "\u00e1da", "14155552671", "a\u200bb", "../../etc", "<b>", "\ud83d\ude00", "0"})
    void mayBeAnyTextWithoutControlCharacters(String name) {
        assertThat(AccountName.parse(name)).contains(new AccountName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", " ada", "ada ", "ada\u00a0", "\u3000ada", "a\nb", "a\tb", "a\u0000b", "a\u007fb", "a\u0085b", "a\u2028b",
                    "ada\ud83d", "\ude00ada"})
    void isRefusedWithSpaceAtTheEndsControlCharactersOrHalfACharacter(String name) {
        assertThat(AccountName.parse(name)).isEmpty();
        assertThatThrownBy(() -> new AccountName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasUpTo128CodePoints() {
        assertThat(AccountName.parse("a".repeat(128))).isPresent();
        assertThat(AccountName.parse(EMOJI.repeat(128))).isPresent();
        assertThat(AccountName.parse("a".repeat(129))).isEmpty();
        assertThat(AccountName.parse(EMOJI.repeat(129))).isEmpty();
    }
}
