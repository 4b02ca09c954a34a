package otp.relay;

/** A text as JSON, every character of it escaped. */
final class Json {

    private Json() {}

    static String of(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
        return json.append('"').toString();
    }
}
