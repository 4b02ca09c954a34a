package otp.audit;

/** A text as JSON (RFC 8259, section 7). */
final class JsonText {

    private static final int SPACE = 0x20;

    private JsonText() {}

    /** {@code null} for null. */
    static String of(String text) {
        if (text == null) {
            return "null";
        }
        var json = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            if (unit == '"' || unit == '\\') {
                json.append('\\').append((char) unit);
            } else if (unit < SPACE) {
                json.append(String.format("\\u%04x", unit));
            } else {
                json.append((char) unit);
            }
        });
        return json.append('"').toString();
    }
}
