package otp.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void aSecretHasAtLeast32Bytes() {
        assertThatThrownBy(() -> new OtpSecrets(new byte[31], List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OtpSecrets(new byte[32], List.of(new byte[31]))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new OtpSecrets(new byte[32], List.of(new byte[32])).previous()).hasSize(1);
    }

    @Test
    void nobodyCanChangeASecretAfterwards() {
        var given = new byte[32];
        var secrets = new OtpSecrets(given, List.of());
        given[0] = 1;
        secrets.current()[1] = 1;
        assertThat(secrets.current()).containsOnly(0);
    }

    @Test
    void theBootstrapTokenIsItselfAndNothingElse() {
        var token = BootstrapToken.of("0123456789abcdef0123456789abcdef");
        assertThat(token.is("0123456789abcdef0123456789abcdef")).isTrue();
        assertThat(token.is("0123456789abcdef0123456789abcdeF")).isFalse();
        assertThat(token.is("")).isFalse();
        assertThat(BootstrapToken.none().is("")).isFalse();
    }

    @Test
    void thePublicUrlHasOneSlashBetweenItselfAndAPath() {
        assertThat(new PublicUrl(URI.create("https://otp.example.com/")).at("/otp/v1/jwks.json"))
                .isEqualTo("https://otp.example.com/otp/v1/jwks.json");
        assertThat(new PublicUrl(URI.create("https://otp.example.com")).at("/otp/v1/jwks.json"))
                .isEqualTo("https://otp.example.com/otp/v1/jwks.json");
    }
}
