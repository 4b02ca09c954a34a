package otp.audit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import otp.message.FailureReason;

/** What investigators read about events is what is written. */
class InvestigatorsGuideTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+\\.[a-z-]+)` \\|[^|]*\\|([^|]*)\\|$");
    private static final Pattern WORD = Pattern.compile("`([A-Za-z]+)`");

    private final String guide = guide();

    private static String guide() {
        try {
            return Files.readString(Path.of("..", "docs", "audit.md"));
        } catch (IOException e) {
            throw new AssertionError("docs/audit.md is to be found from the module's folder", e);
        }
    }

    private Map<String, Set<String>> explained() {
        return ROW.matcher(guide).results().collect(toMap(row -> row.group(1), row -> words(row.group(2))));
    }

    private static Set<String> words(String cell) {
        return WORD.matcher(cell).results().map((MatchResult word) -> word.group(1)).collect(Collectors.toSet());
    }

    @Test
    void everyEventIsExplainedWithItsMembersAndNoOther() {
        assertThat(explained()).isEqualTo(Stream.of(EventType.values()).collect(toMap(EventType::word, EventType::members)));
    }

    @Test
    void everyReasonOfAFailureIsNamed() {
        assertThat(FailureReason.values()).allSatisfy(reason -> assertThat(guide).contains(reason.word()));
    }
}
