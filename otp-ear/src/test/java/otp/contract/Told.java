package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import otp.system.Answer;

/** What somebody is told, and that it has the form of everything this API says. */
final class Told {

    static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    static final Pattern UUID_V7 = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private Told() {}

    /** Something that is no problem. */
    static Answer isTold(Answer answer, int status) {
        assertThat(answer.status()).as(answer::toString).isEqualTo(status);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Request-Id")).matches("[A-Za-z0-9._-]{1,128}");
        if (!answer.text().isEmpty()) {
            assertThat(answer.header("Content-Type")).startsWith("application/json");
        }
        return answer;
    }

    /** A problem, complete. */
    static Answer isTold(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer::toString).isEqualTo(status);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Request-Id")).matches("[A-Za-z0-9._-]{1,128}");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/type")).as(answer::toString).isEqualTo("/otp/problems#" + problem);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        assertThat(List.of("title", "detail", "instance")).allSatisfy(member -> assertThat(answer.at("/" + member)).isNotBlank());
        if (List.of(423, 429, 503).contains(status)) {
            boolean suspension = status == 423 && answer.at("/lockedUntil") == null;
            assertThat(answer.header("Retry-After") == null).as("no Retry-After with %s", answer).isEqualTo(suspension);
        }
        return answer;
    }

    /** {@code invalid-request} that points there and nowhere else. */
    static Answer isToldToCorrect(Answer answer, String... pointers) {
        isTold(answer, 400, "invalid-request");
        assertThat(faults(answer, "pointer")).as(answer::toString).containsOnly(pointers);
        return answer;
    }

    /** The first answer, replayed. */
    static void isToldAgain(Answer first, Answer again) {
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    /** Byte for byte: nothing tells one from another. */
    static void isToldTheSame(Answer one, Answer... others) {
        assertThat(others).allSatisfy(other -> {
            assertThat(other.status()).isEqualTo(one.status());
            assertThat(other.text()).isEqualTo(one.text());
            assertThat(headers(other)).isEqualTo(headers(one));
        });
    }

    private static List<String> headers(Answer answer) {
        return answer.response().headers().map().entrySet().stream().filter(header -> !header.getKey().equalsIgnoreCase("Date"))
                .map(Object::toString).toList();
    }

    /** One member of every fault that has it. */
    static List<String> faults(Answer answer, String member) {
        return StreamSupport.stream(answer.json().at("/errors").spliterator(), false).filter(fault -> fault.has(member))
                .map(fault -> fault.get(member).asText()).toList();
    }

    static List<String> members(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    static Instant instant(Answer answer, String pointer) {
        assertThat(answer.at(pointer)).as(pointer).matches(INSTANT);
        return Instant.parse(answer.at(pointer));
    }

    static long retryAfter(Answer answer) {
        return Long.parseLong(answer.header("Retry-After"));
    }
}
