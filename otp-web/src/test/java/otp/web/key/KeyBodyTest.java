package otp.web.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import otp.application.Fault;
import otp.application.Role;
import otp.key.ApplicationKey;
import otp.key.NewKey;
import otp.web.json.InvalidBodyException;
import otp.web.json.JsonBytes;
import otp.web.json.JsonPart;

class KeyBodyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T20:41:08.123Z");

    @Test
    void readsTheContractsExample() {
        assertThat(read("{\"roles\": [\"caller\"], \"label\": \"login service\", \"expiresAt\": null}"))
                .isEqualTo(new KeyBody(Set.of(Role.CALLER), "login service", null));
    }

    @Test
    void needsNothingButRoles() {
        assertThat(read("{\"roles\":[\"support\",\"auditor\",\"support\"]}"))
                .isEqualTo(new KeyBody(Set.of(Role.SUPPORT, Role.AUDITOR), "", null));
        assertThat(read("{\"roles\":[\"caller\"],\"expiresAt\":\"2026-11-22T20:41:08.124Z\"}").expiresAt()).isEqualTo(NOW.plusMillis(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|/roles", "{\"roles\":null}|/roles", "{\"roles\":\"caller\"}|/roles", "{\"roles\":[]}|/roles",
            "{\"roles\":[\"admin\"]}|/roles/0", "{\"roles\":[\"caller\",\"Caller\"]}|/roles/1",
            "{\"roles\":[\"caller\"],\"label\":\"\"}|/label",
            "{\"roles\":[\"caller\"],\"label\":\"a\\u0000\"}|/label", "{\"roles\":[\"caller\"],\"label\":7}|/label",
            "{\"roles\":[\"caller\"],\"expiresAt\":\"2026-11-22T20:41:08.123Z\"}|/expiresAt",
            "{\"roles\":[\"caller\"],\"expiresAt\":\"tomorrow\"}|/expiresAt",
            "{\"roles\":[\"caller\"],\"expiresAt\":1}|/expiresAt", "{\"roles\":[\"caller\"],\"more\":1}|/more"})
    void pointsAtWhatIsWrong(String body, String pointer) {
        assertThat(catchThrowableOfType(InvalidBodyException.class, () -> read(body)).faults()).extracting(Fault::pointer)
                .contains(pointer);
    }

    @Test
    void showsTheKeyOnceAndNeverAgain() {
        var key = new ApplicationKey("abc", new UUID(0, 1), Set.of(Role.SUPPORT, Role.CALLER), "login service", NOW, null, null, NOW);

        assertThat(text(KeyJson.created(new NewKey(key, "otp_abc_secret")))).isEqualTo("{\"id\":\"abc\",\"key\":\"otp_abc_secret\","
                + "\"roles\":[\"caller\",\"support\"],\"label\":\"login service\",\"createdAt\":\"2026-11-22T20:41:08.123Z\",\"expiresAt\":null}");
        assertThat(text(KeyJson.listed(key))).isEqualTo("{\"id\":\"abc\",\"roles\":[\"caller\",\"support\"],\"label\":\"login service\","
                + "\"createdAt\":\"2026-11-22T20:41:08.123Z\",\"expiresAt\":null,\"lastUsedAt\":\"2026-11-22T20:41:08.123Z\"}");
    }

    private static KeyBody read(String body) {
        return KeyBody.read(body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static String text(JsonPart part) {
        return new String(JsonBytes.object(part), StandardCharsets.UTF_8);
    }
}
