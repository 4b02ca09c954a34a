package otp.faults;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.system.OtpServer;
import otp.system.Probe;

/** What a node tells whoever decides where requests go. */
record Readiness(OtpServer server) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code UP}, {@code DOWN}, or nothing when there is no such check. */
    String of(String check) {
        return member(check, "/status");
    }

    void becomes(String check, String status) {
        await().alias(check + " is " + status).atMost(ofSeconds(60)).pollDelay(ofMillis(0)).pollInterval(ofMillis(100))
                .until(() -> of(check), status::equals);
    }

    /** Waits until the check's data say so. */
    void tells(String check, String name, String value) {
        await().alias(check + " tells " + name).atMost(ofSeconds(60)).pollDelay(ofMillis(0)).pollInterval(ofMillis(100))
                .until(() -> member(check, "/data/" + name), value::equals);
    }

    private String member(String check, String pointer) {
        return StreamSupport.stream(checks().spliterator(), false).filter(each -> each.at("/name").asText().equals(check))
                .map(each -> each.at(pointer).asText()).findFirst().orElse("");
    }

    private JsonNode checks() {
        try {
            return JSON.readTree(Probe.get(server.health("ready")).body()).at("/checks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
