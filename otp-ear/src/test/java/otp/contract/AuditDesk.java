package otp.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.contract.Told.isTold;
import static otp.contract.Told.members;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.system.Answer;
import otp.system.OtpClient;

/** Whoever looks into what happened. */
record AuditDesk(OtpClient client) {

    static final String LINES = "application/x-ndjson";
    static final String TABLE = "text/csv";

    static AuditDesk of(Company company) {
        return new AuditDesk(company.holder("auditor"));
    }

    static AuditDesk ofEverybody() {
        return new AuditDesk(OneNode.admin());
    }

    AuditDesk with(String header, String value) {
        return new AuditDesk(client.with(header, value));
    }

    Answer searches(String body) {
        return client.post("audit-events/search", body);
    }

    /** All that one search finds, which has no further page. */
    List<JsonNode> finds(String body) {
        Answer found = isTold(searches(body), 200);
        assertThat(members(found.json())).containsExactly("items", "next");
        assertThat(found.json().get("next").isNull()).as(found::toString).isTrue();
        return items(found);
    }

    static List<JsonNode> items(Answer found) {
        List<JsonNode> items = new ArrayList<>();
        found.json().get("items").forEach(items::add);
        return items;
    }

    static List<String> each(List<JsonNode> events, String member) {
        return events.stream().map(event -> event.path(member).isNull() ? null : event.path(member).asText()).toList();
    }

    /** Waits until the search finds so many, for some of what happens does so after the answer. */
    List<JsonNode> awaits(String body, int count) {
        return await().alias(count + " events").atMost(ofSeconds(20)).pollInterval(ofMillis(20)).until(() -> finds(body),
                found -> found.size() >= count);
    }

    Answer exports(String type, String body) {
        return client.with("Accept", type).post("audit-events/search", body);
    }

    List<JsonNode> lines(String body) {
        Answer export = exports(LINES, body);
        assertThat(export.status()).as(export::toString).isEqualTo(200);
        assertThat(export.header("Content-Type")).isEqualTo(LINES);
        assertThat(export.text()).matches(text -> text.isEmpty() || text.endsWith("\n"));
        return export.text().lines().map(AuditDesk::json).toList();
    }

    List<List<String>> table(String body) {
        Answer export = exports(TABLE, body);
        assertThat(export.status()).as(export::toString).isEqualTo(200);
        assertThat(export.header("Content-Type").replace(" ", "").toLowerCase()).isIn("text/csv;charset=utf-8;header=present",
                "text/csv;header=present;charset=utf-8");
        assertThat(export.header("Content-Disposition")).startsWith("attachment");
        return Csv.rows(export.text());
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
