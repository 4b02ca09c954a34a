package otp.audit;

/** A text as JSON (RFC 8259, section 7), on one line for whoever counts lines: what ends one somewhere, or ends nothing alone, is escaped. */
final class JsonText {

    private JsonText() {}

    /** {@code null} for null. */
    static String of(String text) {
        if (text == null) {
            return "null";
        }
        var json = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                json.append('\\').append((char) point);
            } else if (escaped(point)) {
                json.append(String.format("\\u%04x", point));
            } else {
                json.appendCodePoint(point);
            }
        });
        return json.append('"').toString();
    }

    private static boolean escaped(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
