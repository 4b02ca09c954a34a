package otp.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.investigation.EventView;
import otp.web.GivenEvents;

class EventTableTest {

    private static final String HEADER = "id,sequence,type,at,application,account,to,verification,actor,requestId,details,crmStatus,crmAt\r\n";

    @Test
    void hasAHeaderAndARowForEachEvent() throws IOException {
        assertThat(table(GivenEvents.incorrect(), GivenEvents.keyCreated())).isEqualTo(HEADER
                + "0193f0c2-9b1e-7d44-8f20-51a7c3e90b12,17,check.incorrect,2026-11-22T20:41:08.123Z,acme,user-8841,'+1******2671,"
                + "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11,key:4f1c,r-1,\"{\"\"attemptsRemaining\"\":2}\",off,\r\n"
                + "0193f0c2-9b1e-7d44-8f20-51a7c3e90b12,1,key.created,2026-11-22T20:41:08.123Z,acme,,,,admin,,{},synced,"
                + "2026-11-22T20:41:08.123Z\r\n");
    }

    @Test
    void ofNothingHasAHeaderOnly() throws IOException {
        assertThat(table()).isEqualTo(HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\",\"y\")"})
    void aFormulaBecomesAText(String formula) {
        assertThat(CsvField.of(formula)).matches("(?s)\"?'.*").doesNotStartWith(formula);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"a=1|a=1", "user-8841|user-8841", "a,b|\"a,b\"", "say \"x\"|\"say \"\"x\"\"\"",
                    "=a,b|\"'=a,b\"", "'=a|'=a", "é😀|é😀"})
    void onlyWhatHasToBeIsQuoted(String text, String field) {
        assertThat(CsvField.of(text)).isEqualTo(field);
    }

    @Test
    void aLineEndStaysWithinItsField() {
        assertThat(CsvField.of("a\r\nb")).isEqualTo("\"a\r\nb\"");
        assertThat(CsvField.of("")).isEmpty();
    }

    private static String table(EventView... events) throws IOException {
        var out = new ByteArrayOutputStream();
        var table = new EventTable(out);
        table.begin();
        for (var event : events) {
            table.write(event);
        }
        table.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
