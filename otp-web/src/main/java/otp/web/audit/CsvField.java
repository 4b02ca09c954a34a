package otp.web.audit;

/** A text as a field of CSV (RFC 4180), for a reader that may be a spreadsheet: what would be a formula there becomes a text. */
final class CsvField {

    private static final String FORMULA = "=+-@\t\r";
    private static final String SPECIAL = "\",\r\n";

    private CsvField() {}

    static String of(String text) {
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(unit -> SPECIAL.indexOf(unit) >= 0) ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
