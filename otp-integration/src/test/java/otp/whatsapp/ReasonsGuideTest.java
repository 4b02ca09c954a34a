package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

/** What calling applications read about failed messages is what happens. */
class ReasonsGuideTest {

    private static final Pattern REASON = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| [^|]+ \\| [^|]+ \\|$");
    private static final Pattern CODE = Pattern.compile("(?m)^\\| (\\d+)(?:–(\\d+))? \\| [^|]+ \\| ([a-z, ]+) \\| `([a-z-]+)` \\|$");

    private static final Map<String, Set<String>> ANSWERS = Map.of("RETRY_BACKOFF", Set.of("again"), "RETRY_PAIR", Set.of("again, later"),
            "FAIL_RECIPIENT", Set.of("fails"), "FIX_REQUEST", Set.of("fails"), "STOP_SENDING", Set.of("sender waits"),
            "REFRESH_CREDENTIAL", Set.of("sender waits"), "FIX_CONFIG", Set.of("sender waits", "template waits", "message waits"));

    record Row(int from, int to, String answer, String reason) {

        boolean covers(int code) {
            return from <= code && code <= to;
        }
    }

    @Test
    void everyReasonIsExplainedAndNoOther() {
        assertThat(REASON.matcher(guide()).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(Stream.of(FailureReason.values()).map(FailureReason::word).toList());
    }

    record Known(int code, String policy) {}

    static Stream<Known> everyCodeOfMetas() throws IOException {
        JsonNode codes = new ObjectMapper().readTree(ReasonsGuideTest.class.getResourceAsStream("/whatsapp/errors.json")).get("errors");
        return StreamSupport.stream(codes.spliterator(), false).flatMap(ReasonsGuideTest::known);
    }

    private static Stream<Known> known(JsonNode code) {
        String[] range = code.get("code").asText().split("-");
        return IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]))
                .mapToObj(each -> new Known(each, code.get("policy").asText()));
    }

    @ParameterizedTest
    @MethodSource("everyCodeOfMetas")
    void everyCodeOfMetasStandsInOneRow(Known known) {
        assertThat(rows()).filteredOn(row -> row.covers(known.code())).singleElement()
                .satisfies(row -> assertThat(row.answer()).isIn(ANSWERS.get(known.policy())));
    }

    static Stream<Row> everyRow() {
        return rows().stream();
    }

    @ParameterizedTest
    @MethodSource("everyRow")
    void everyRowHasTheReasonThatAReportLeadsTo(Row row) {
        for (int code = row.from(); code <= row.to(); code++) {
            assertThat(ProviderErrors.reason(code).word()).as("code %d", code).isEqualTo(row.reason());
            assertThat(ErrorTable.known(code)).as("code %d", code).isPresent();
        }
    }

    private static List<Row> rows() {
        return CODE.matcher(guide()).results()
                .map(row -> new Row(Integer.parseInt(row.group(1)), Integer.parseInt(row.group(2) == null ? row.group(1) : row.group(2)),
                        row.group(3), row.group(4)))
                .toList();
    }

    private static String guide() {
        try {
            return Files.readString(Path.of("..", "docs", "whatsapp", "reasons.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
