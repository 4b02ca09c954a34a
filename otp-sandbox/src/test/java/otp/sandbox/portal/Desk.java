package otp.sandbox.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A client of a portal with our properties, and the hands of its clock. */
final class Desk extends Clock {

    static final String TOKEN = "a token";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    final Portal portal = new Portal(this, TOKEN, PortalLimits.USUAL.perTenSeconds(1_000).searchLag(Duration.ZERO));
    String token = TOKEN;
    String contentType = "application/json";

    /** With group, a unique text, a choice, a number and an instant; tickets with a unique text. */
    static Desk open() {
        Desk desk = new Desk();
        desk.asks("POST", "/crm/properties/2026-09/contacts/groups", "{'name': 'otp', 'label': 'OTP'}").is(201);
        desk.asks("POST", "/crm/properties/2026-09/contacts/batch/create", """
                {'inputs': [
                  {'groupName': 'otp', 'name': 'otp_ref', 'label': 'R', 'type': 'string', 'fieldType': 'text', 'hasUniqueValue': true},
                  {'groupName': 'otp', 'name': 'otp_tries', 'label': 'T', 'type': 'number', 'fieldType': 'number'},
                  {'groupName': 'otp', 'name': 'otp_at', 'label': 'A', 'type': 'datetime', 'fieldType': 'date'},
                  {'groupName': 'otp', 'name': 'otp_outcome', 'label': 'O', 'type': 'enumeration', 'fieldType': 'select', 'options': [
                    {'label': 'Locked', 'value': 'locked', 'hidden': false}, {'label': 'Open', 'value': 'open', 'hidden': false}]}]}""")
                .is(200);
        desk.asks("POST", "/crm/properties/2026-09/tickets", """
                {'groupName': 'ticketinformation', 'name': 'otp_lockout', 'label': 'L', 'type': 'string', 'fieldType': 'text',
                 'hasUniqueValue': true}""").is(201);
        return desk;
    }

    /** @param path with the query; {@code …/F/…} stands for the family of today */
    Said asks(String method, String path, String body) {
        String[] parts = path.replace("/F/", "/2026-09/").split("\\?", 2);
        Map<String, String> query = new HashMap<>();
        for (String pair : parts.length == 1 ? new String[0] : parts[1].split("&")) {
            query.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return new Said(portal.answer(new PortalRequest(method, parts[0], query,
                Map.of("authorization", "Bearer " + token, "content-type", contentType), body.replace('\'', '"'))));
    }

    String contact(String... pairs) {
        Map<String, String> properties = new HashMap<>();
        for (int place = 0; place < pairs.length; place += 2) {
            properties.put(pairs[place], pairs[place + 1]);
        }
        return portal.add(ObjectType.CONTACTS, properties);
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** What the portal said. */
    record Said(PortalAnswer answer) {

        Said is(int status) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            return this;
        }

        Said has(String pointer, String value) {
            assertThat(at(pointer)).as(pointer + " in " + answer.body()).isEqualTo(value);
            return this;
        }

        /** Null when it is missing or null. */
        String at(String pointer) {
            JsonNode node = json().at(pointer);
            return node.isMissingNode() || node.isNull() ? null : node.asText();
        }

        JsonNode json() {
            try {
                return JSON.readTree(answer.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
