package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads CSV to the letter of RFC 4180: a field is quoted as a whole or has nothing special in it, and every row ends with CRLF. */
final class Csv {

    private static final Pattern FIELD = Pattern.compile("(?:\"((?:[^\"]|\"\")*+)\"|([^\",\r\n]*+))(,|\r\n)");

    private Csv() {}

    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var field = FIELD.matcher(text);
        int read = 0;
        for (; field.find() && field.start() == read; read = field.end()) {
            row.add(field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
            if (!field.group(3).equals(",")) {
                rows.add(row);
                row = new ArrayList<>();
            }
            if (field.end() == text.length()) {
                read = field.end();
                break;
            }
        }
        assertThat(read).as("how far it is CSV").isEqualTo(text.length());
        return rows;
    }
}
