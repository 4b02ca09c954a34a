package otp.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** By what is wrong with them. Whatever could be given back has a marker in it. */
final class AbusiveBodies {

    static final String LEAK = "leak77";
    private static final String MARKER = "+49151" + LEAK;

    private AbusiveBodies() {}

    /** @param rightWith the right body of a route, with these members more; @param needsBody whether the route has to have one */
    static Map<String, byte[]> of(UnaryOperator<String> rightWith, boolean needsBody) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        if (needsBody) {
            bodies.put("nothing", new byte[0]);
        }
        for (String text : List.of(" ", "null", "true", "1", "\"" + MARKER + "\"", "[]", "[{}]", "{", "}", "{}}", "{} {}", "{}x", "{\"a\"}",
                "{'a':1}", "{a:1}", "{\"a\":1,}",
                "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":NaN}", "{\"a\":Infinity}", "{\"a\":-Infinity}", "{\"a\":tru}",
                "{\"a\":\"" + MARKER + "\n\"}",
                "{\"a\":\"\\x\"}", "{/* " + MARKER + " */}", "// " + MARKER + "\n{}", "hello " + MARKER, "<xml>" + MARKER + "</xml>",
                "a=" + MARKER)) {
            bodies.put(text, text.getBytes(UTF_8));
        }
        insideTheRightBody().forEach((name, more) -> bodies.put(name, rightWith.apply(more).getBytes(UTF_8)));
        bodies.put("trailing content", (rightWith.apply("\"x\":1") + " " + MARKER).getBytes(UTF_8));
        bodies.put("a byte order mark", ("\ufeff" + rightWith.apply("\"x\":\"" + MARKER + "\"")).getBytes(UTF_8));
        bodies.put("UTF-16", rightWith.apply("\"x\":\"" + MARKER + "\"").getBytes(StandardCharsets.UTF_16));
        bodies.put("UTF-32", rightWith.apply("\"x\":\"" + MARKER + "\"").getBytes(Charset.forName("UTF-32LE")));
        bodies.put("broken UTF-8", bytes(rightWith.apply("\"x\":\"#\"").getBytes(UTF_8), 0xc3));
        bodies.put("an overlong NUL", bytes(rightWith.apply("\"x\":\"##\"").getBytes(UTF_8), 0xc0, 0x80));
        bodies.put("a surrogate in UTF-8", bytes(rightWith.apply("\"x\":\"###\"").getBytes(UTF_8), 0xed, 0xa0, 0x80));
        bodies.put("depth 33", nested(33).getBytes(UTF_8));
        bodies.put("depth 5,000", nested(5_000).getBytes(UTF_8));
        bodies.put("depth 5,000 of arrays", ("{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}").getBytes(UTF_8));
        bodies.put("depth 5,000, never closed", "[".repeat(5_000).getBytes(UTF_8));
        bodies.put("20 kB", ("{\"x\":\"" + MARKER.repeat(1_700) + "\"}").getBytes(UTF_8));
        bodies.put("2,000 members", members(2_000).getBytes(UTF_8));
        return bodies;
    }

    private static Map<String, String> insideTheRightBody() {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("an unknown member", "\"unknown\":\"" + MARKER + "\"");
        more.put("an unknown member by the name of a number", "\"" + MARKER + "\":1");
        more.put("a member named nothing", "\"\":\"" + MARKER + "\"");
        more.put("__proto__", "\"__proto__\":{\"x\":\"" + MARKER + "\"}");
        for (String member : List.of("displayName", "roles", "to", "code", "action", "account", "language", "label")) {
            more.put(member + " twice", "\"" + member + "\":\"" + MARKER + "1\",\"" + member + "\":\"" + MARKER + "2\"");
            more.put(member + " as an object", "\"" + member + "\":{\"" + MARKER + "\":\"" + MARKER + "\"}");
            more.put(member + " as a huge number", "\"" + member + "\":1e999999999");
            more.put(member + " as a long number", "\"" + member + "\":" + "9".repeat(2_000));
        }
        more.put("NUL", "\"unknown\":\"" + MARKER + "\\u0000\"");
        more.put("half a surrogate pair", "\"unknown\":\"" + MARKER + "\\ud800\"");
        more.put("half a surrogate pair as a name", "\"\\udc00\":\"" + MARKER + "\"");
        more.put("twice by escapes", "\"unknown\":1,\"unkn\\u006fwn\":2");
        return more;
    }

    private static String nested(int depth) {
        return "{\"x\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static String members(int count) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add("\"" + i + "\":1");
        }
        return "{" + String.join(",", members) + "}";
    }

    /** Puts these bytes where the text has its crosses. */
    private static byte[] bytes(byte[] text, int... instead) {
        int next = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '#') {
                text[i] = (byte) instead[next++];
            }
        }
        return text;
    }
}
