package otp.contract;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;
import static otp.contract.Told.members;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import otp.system.Answer;
import otp.system.OtpClient;

/** How an application gets in, and how it is kept out. */
@ContractTest
class KeysTest {

    private final Company company = Company.plain();
    private final String path = "applications/" + company.name() + "/keys";

    @Test
    void aNewKeyIsShownOnce() {
        Answer made = isTold(
                OneNode.admin().post(path, "{\"roles\":[\"caller\",\"support\"],\"label\":\"login service\",\"expiresAt\":null}"), 201);
        assertThat(members(made.json())).containsExactlyInAnyOrder("id", "key", "roles", "label", "createdAt", "expiresAt");
        assertThat(made.at("/key")).matches("otp_" + made.at("/id") + "_\\S{20,}");
        assertThat(made.at("/label")).isEqualTo("login service");
        assertThat(made.json().at("/roles")).hasSize(2);
        assertThat(made.json().at("/expiresAt").isNull()).isTrue();
        instant(made, "/createdAt");
        Answer list = isTold(OneNode.admin().get(path), 200);
        assertThat(list.text()).doesNotContain(made.at("/key"))
                .doesNotContain(made.at("/key").substring(made.at("/key").lastIndexOf('_') + 1));
    }

    @Test
    void theListTellsWhenAKeyWasLastUsedByTheMinute() {
        Answer made = isTold(OneNode.admin().post(path, "{\"roles\":[\"caller\"],\"label\":\"a\"}"), 201);
        assertThat(members(listed(made.at("/id")))).containsExactlyInAnyOrder("id", "roles", "label", "createdAt", "expiresAt",
                "lastUsedAt");
        assertThat(listed(made.at("/id")).at("/lastUsedAt").isNull()).isTrue();
        isTold(OneNode.nobody().as(made.at("/key")).get("verifications/x"), 404, "not-found");
        await().atMost(ofSeconds(90)).until(() -> !listed(made.at("/id")).at("/lastUsedAt").isNull());
        Instant used = Instant.parse(listed(made.at("/id")).at("/lastUsedAt").asText());
        assertThat(used).isEqualTo(used.truncatedTo(ChronoUnit.MINUTES));
    }

    @Test
    void aRevokedKeyIsWorthNothingWithinFiveSeconds() {
        Answer made = isTold(OneNode.admin().post(path, "{\"roles\":[\"caller\"],\"label\":\"a\"}"), 201);
        OtpClient holder = OneNode.nobody().as(made.at("/key"));
        isTold(holder.get("verifications/x"), 404, "not-found");
        isTold(OneNode.admin().delete(path + "/" + made.at("/id")), 204);
        await().atMost(ofSeconds(5)).until(() -> holder.get("verifications/x").status() == 401);
        isTold(OneNode.admin().delete(path + "/" + made.at("/id")), 404, "not-found");
    }

    @Test
    void aKeyEndsWhenItExpires() {
        Instant end = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        Answer made = isTold(OneNode.admin().post(path, "{\"roles\":[\"caller\"],\"label\":\"a\",\"expiresAt\":\"" + end + "\"}"), 201);
        assertThat(instant(made, "/expiresAt")).isEqualTo(end);
        OtpClient holder = OneNode.nobody().as(made.at("/key"));
        isTold(holder.get("verifications/x"), 404, "not-found");
        Passing.of(end);
        isTold(holder.get("verifications/x"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "/roles|{}", "/roles|{\"roles\":[]}", "/roles|{\"roles\":\"caller\"}", "/roles/0|{\"roles\":[\"admin\"]}",
            "/roles/1|{\"roles\":[\"caller\",7]}",
            "/roles|{\"roles\":null}", "/roles/0|{\"roles\":[\"Caller\"]}", "/label|{\"roles\":[\"caller\"],\"label\":5}",
            "/expiresAt|{\"roles\":[\"caller\"],\"expiresAt\":\"2020-01-01T00:00:00.000Z\"}",
            "/expiresAt|{\"roles\":[\"caller\"],\"expiresAt\":\"tomorrow\"}",
            "/expiresAt|{\"roles\":[\"caller\"],\"expiresAt\":1793437200}", "/secret|{\"roles\":[\"caller\"],\"secret\":\"x\"}"})
    void aKeyIsHeldToItsForm(String pointer, String body) {
        isToldToCorrect(OneNode.admin().post(path, body), pointer);
    }

    @Test
    void aKeyOfAnotherApplicationOrOfNoneIsNotFound() {
        String id = isTold(OneNode.admin().post(path, "{\"roles\":[\"caller\"],\"label\":\"a\"}"), 201).at("/id");
        isTold(OneNode.admin().delete("applications/" + Company.plain().name() + "/keys/" + id), 404, "not-found");
        isTold(OneNode.admin().delete(path + "/nothing%20like%20it"), 404, "not-found");
        isTold(OneNode.admin().delete("applications/not-there/keys/" + id), 404, "not-found");
        isTold(OneNode.admin().post("applications/not-there/keys", "{\"roles\":[\"caller\"],\"label\":\"a\"}"), 404, "not-found");
        isTold(OneNode.admin().get("applications/not-there/keys"), 404, "not-found");
    }

    private JsonNode listed(String id) {
        return StreamSupport.stream(isTold(OneNode.admin().get(path), 200).json().at("/items").spliterator(), false)
                .filter(item -> item.at("/id").asText().equals(id)).findFirst().orElseThrow();
    }
}
