package otp.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.contract.Told.isTold;
import static otp.contract.Told.members;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import otp.system.Answer;
import otp.system.OtpClient;

/** Whoever people call when they are locked out: looks up why, and lets them in again. */
record SupportDesk(OtpClient client) {

    /** What a release says when a test does not care. */
    static final String RELEASE = "{\"agent\":\"j.doe\",\"reason\":\"called back, identity confirmed\"}";

    static SupportDesk of(Company company) {
        return new SupportDesk(company.holder("support"));
    }

    /** An administrator, who sees every application. */
    static SupportDesk ofEverybody() {
        return new SupportDesk(OneNode.admin());
    }

    SupportDesk with(String header, String value) {
        return new SupportDesk(client.with(header, value));
    }

    Answer searches(String body) {
        return client.post("lockouts/search", body);
    }

    /** The ids found by one search that has no further page, in its order. */
    List<String> finds(String body) {
        Answer found = isTold(searches(body), 200);
        assertThat(members(found.json())).containsExactly("items", "next");
        assertThat(found.json().get("next").isNull()).as(found::toString).isTrue();
        return ids(found);
    }

    static List<String> ids(Answer found) {
        List<String> ids = new ArrayList<>();
        found.json().get("items").forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }

    /** The newest lockout of somebody, by their number. */
    String lockoutOf(Person person) {
        JsonNode items = isTold(searches("{\"to\":\"" + person.number() + "\"}"), 200).json().get("items");
        assertThat(items).isNotEmpty();
        return items.get(0).get("id").asText();
    }

    Answer reads(String lockout) {
        return client.get("lockouts/" + lockout);
    }

    /** The lockout as it stands. */
    Answer sees(String lockout) {
        return isTold(reads(lockout), 200);
    }

    Answer releases(String lockout) {
        return releases(lockout, RELEASE);
    }

    Answer releases(String lockout, String body) {
        return client.post("lockouts/" + lockout + "/release", body);
    }

    /** Waits until the lockout says that the person was told of its end. */
    Answer awaitsNotified(String lockout) {
        await().alias("unlockNotifiedAt").atMost(ofSeconds(20)).pollInterval(ofMillis(20))
                .until(() -> sees(lockout).at("/unlockNotifiedAt") != null);
        return sees(lockout);
    }
}
