package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

import otp.system.Answer;

/** An auditor takes away all that a search finds, line by line or as a table. */
@ContractTest
class AuditExportTest {

    private static final String[] COLUMNS = {"id", "sequence", "type", "at", "application", "account", "to", "verification", "actor",
            "requestId", "details", "crmStatus", "crmAt"};

    private final Company company = Company.plain();
    private final AuditDesk auditor = AuditDesk.of(company);

    @Test
    void anExportHasEverythingAPageShowsInItsOrder() {
        happenings(4);
        assertThat(auditor.lines("{}")).isEqualTo(auditor.finds("{\"limit\":200}"));
        assertThat(auditor.lines("{\"limit\":1}")).as("a limit is of pages").isEqualTo(auditor.finds("{\"limit\":200}"));
        assertThat(auditor.lines("{\"type\":\"verification.started\"}")).isEqualTo(auditor.finds("{\"type\":\"verification.started\"}"))
                .hasSize(4);
    }

    @Test
    void aTableHasTheSameAsTheLines() {
        for (String account : new String[] {"=1+1", "-2", "@SUM(A1:A9)", "'quoted'", "a,b", "say \"hello\"", "plain é😀", "a;b"}) {
            startsAndCancels(new Person(company, Numbers.next(), account.replace("\"", "\\\"")));
        }
        startsAndCancels(company.unnamedPerson());
        awaitEverythingWritten();
        List<List<String>> table = auditor.table("{}");
        assertThat(table.get(0)).containsExactly(COLUMNS);
        List<JsonNode> lines = auditor.lines("{}");
        assertThat(table).hasSize(lines.size() + 1);
        for (int row = 0; row < lines.size(); row++) {
            assertThat(table.get(row + 1)).isEqualTo(fields(lines.get(row)));
        }
    }

    private static List<String> fields(JsonNode event) {
        return IntStream.range(0, COLUMNS.length).mapToObj(column -> switch (COLUMNS[column]) {
            case "details" -> event.get("details").toString();
            case "crmStatus" -> event.at("/crm/status").asText();
            case "crmAt" -> text(event.at("/crm/at"));
            default -> text(event.get(COLUMNS[column]));
        }).map(text -> !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text).toList();
    }

    private static String text(JsonNode value) {
        return value instanceof NullNode ? "" : value.asText();
    }

    @Test
    void noFieldIsAFormula() {
        for (String account : new String[] {"=1+1", "-2", "@SUM(A1:A9)", "=a,\\\"b"}) {
            startsAndCancels(new Person(company, Numbers.next(), account));
        }
        startsAndCancels(company.unnamedPerson());
        awaitEverythingWritten();
        List<String> fields = auditor.table("{}").stream().flatMap(List::stream).toList();
        assertThat(fields).contains("'=1+1", "'-2", "'@SUM(A1:A9)", "'=a,\"b").anyMatch(field -> field.startsWith("'+1******"))
                .noneMatch(field -> field.matches("(?s)[=+@\\t\\r-].*"));
    }

    @Test
    void ofNothingATableHasItsHeaderAndLinesHaveNone() {
        String nothing = "{\"account\":\"nobody\"}";
        assertThat(auditor.table(nothing)).containsExactly(List.of(COLUMNS));
        assertThat(auditor.exports(AuditDesk.LINES, nothing).text()).isEmpty();
    }

    @Test
    void anExportBeginsWhereACursorSays() {
        happenings(3);
        List<JsonNode> all = auditor.finds("{\"limit\":200}");
        String cursor = isTold(auditor.searches("{\"limit\":4}"), 200).at("/next");
        assertThat(auditor.lines("{\"cursor\":\"" + cursor + "\"}")).isEqualTo(all.subList(4, all.size()));
        assertThat(auditor.table("{\"cursor\":\"" + cursor + "\"}")).hasSize(1 + all.size() - 4);
    }

    @Test
    void anExportHasTheHeadersOfEveryAnswer() {
        for (String type : new String[] {AuditDesk.LINES, AuditDesk.TABLE}) {
            Answer export = auditor.exports(type, "{}");
            assertThat(export.header("Cache-Control")).isEqualTo("no-store");
            assertThat(export.header("X-Request-Id")).isNotBlank();
            assertThat(export.header("Content-Disposition")).startsWith("attachment; filename=\"audit-events.");
        }
    }

    @Test
    void auditorsAndAdminsExportAndNobodyElse() {
        for (String type : new String[] {AuditDesk.LINES, AuditDesk.TABLE}) {
            for (String body : new String[] {"{}", "broken"}) {
                isTold(new AuditDesk(company.holder("support")).exports(type, body), 403, "forbidden");
                isTold(new AuditDesk(company.holder("caller", "support")).exports(type, body), 403, "forbidden");
                isTold(new AuditDesk(OneNode.nobody()).exports(type, body), 401, "unauthenticated");
            }
            assertThat(new AuditDesk(company.holder("support", "auditor")).exports(type, "{}").status()).isEqualTo(200);
            assertThat(AuditDesk.ofEverybody().with("Otp-Application", company.name()).exports(type, "{}").status()).isEqualTo(200);
        }
    }

    @Test
    void oneExportAfterTheOtherIsFine() {
        for (int export = 0; export < 5; export++) {
            assertThat(auditor.exports(AuditDesk.TABLE, "{}").status()).isEqualTo(200);
        }
        isTold(auditor.exports(AuditDesk.TABLE, "{\"cursor\":\"broken\"}"), 400, "invalid-request");
        assertThat(auditor.exports(AuditDesk.TABLE, "{}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"*/*|application/json", "application/json|application/json", "application/*|application/json",
            "text/*|text/csv", "text/csv;q=0.5, application/json;q=0.4|text/csv", "application/json;q=0, */*|application/x-ndjson",
            "application/x-ndjson, */*;q=0.1|application/x-ndjson", "text/html, text/csv|text/csv",
            "application/json, text/csv|application/json"})
    void theHeaderAcceptChoosesTheForm(String accept, String type) {
        Answer answer = auditor.exports(accept, "{}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*", "application/json;q=0"})
    void anotherFormIsNotAcceptable(String accept) {
        isTold(auditor.exports(accept, "{}"), 406, "not-acceptable");
    }

    private void happenings(int count) {
        for (int number = 0; number < count; number++) {
            startsAndCancels(company.person());
        }
        awaitEverythingWritten();
    }

    private static void startsAndCancels(Person person) {
        Dialogue dialogue = person.starts();
        person.awaitEveryCode();
        dialogue.cancels();
    }

    /** That a code was sent is written down after it was. */
    private void awaitEverythingWritten() {
        auditor.awaits("{\"type\":\"code.sent\"}", auditor.finds("{\"type\":\"verification.started\"}").size());
    }
}
