package otp.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    @Test
    void idAndSecretAreToldApart() {
        for (int i = 0; i < 100; i++) {
            var token = Token.random();
            assertThat(token.text()).matches("otp_[a-z2-7]{26}_[a-z2-7]{52}");
            assertThat(Token.parse(token.text())).contains(token);
        }
    }

    @Test
    void noTwoAreAlike() {
        assertThat(Stream.generate(Token::random).limit(1000).flatMap(token -> Stream.of(token.keyId(), token.secret())).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void theDigestIsOfTheSecretAlone() {
        var token = Token.random();
        assertThat(new Token("a".repeat(26), token.secret()).digest()).isEqualTo(token.digest()).hasSize(32);
        assertThat(new Token(token.keyId(), Token.random().secret()).digest()).isNotEqualTo(token.digest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "otp_", "otp__", "otp_a_b", "Bearer x", "eyJhbGciOiJFUzI1NiJ9.e30.x"})
    void nothingElseIsAToken(String text) {
        assertThat(Token.parse(text)).isEmpty();
    }
}
