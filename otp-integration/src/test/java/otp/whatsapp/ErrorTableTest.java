package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.whatsapp.Reaction.CONFIGURATION;
import static otp.whatsapp.Reaction.RETRY;
import static otp.whatsapp.Reaction.RETRY_RECIPIENT;
import static otp.whatsapp.Reaction.STOP_MESSAGE;
import static otp.whatsapp.Reaction.STOP_SENDER;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.message.FailureReason;
import otp.message.ProviderErrors;

class ErrorTableTest {

    private static final Map<String, Set<Reaction>> POLICIES = Map.of("REFRESH_CREDENTIAL", Set.of(STOP_SENDER), "FIX_CONFIG",
            Set.of(STOP_SENDER, CONFIGURATION), "RETRY_BACKOFF", Set.of(RETRY), "RETRY_PAIR", Set.of(RETRY_RECIPIENT), "STOP_SENDING",
            Set.of(STOP_SENDER), "FAIL_RECIPIENT", Set.of(STOP_MESSAGE), "FIX_REQUEST", Set.of(STOP_MESSAGE));

    record Documented(String code, String policy) {

        IntStream codes() {
            String[] range = code.split("-");
            return IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]));
        }
    }

    static Stream<Documented> everyDocumentedCode() throws IOException {
        JsonNode rows = new ObjectMapper().readTree(ErrorTableTest.class.getResourceAsStream("/whatsapp/errors.json")).get("errors");
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Documented(row.get("code").asText(), row.get("policy").asText()));
    }

    @ParameterizedTest
    @MethodSource("everyDocumentedCode")
    void everyDocumentedCodeHasItsRow(Documented documented) {
        documented.codes().forEach(code -> assertThat(ErrorTable.known(code)).as("code %d", code)
                .hasValueSatisfying(row -> assertThat(row.reaction()).isIn(POLICIES.get(documented.policy()))));
    }

    static Stream<Documented> everyPermanentCode() throws IOException {
        return everyDocumentedCode().filter(documented -> !documented.policy().startsWith("RETRY"));
    }

    /** The same code may come by webhook, where the domain names the reason without this table. */
    @ParameterizedTest
    @MethodSource("everyPermanentCode")
    void reactionAndReasonBlameTheSame(Documented documented) {
        documented.codes().forEach(code -> assertThat(ProviderErrors.reason(code) != FailureReason.SENDER_UNAVAILABLE).as("code %d", code)
                .isEqualTo(ErrorTable.row(code).reaction() == STOP_MESSAGE));
    }

    @Test
    void aCodeNobodyHasToldUsAboutStopsNothing() {
        assertThat(ErrorTable.row(999_999)).isEqualTo(ErrorRow.retry(Sign.NONE));
    }

    @Test
    void oneBadTemplateIsNotTheSendersFault() {
        assertThat(ErrorTable.row(132001).sign()).isEqualTo(Sign.ANSWERS);
        assertThat(ErrorTable.row(190).sign()).isEqualTo(Sign.DOWN);
    }
}
