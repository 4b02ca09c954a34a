package otp.relay;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes links inert but legible, as incident reports do: {@code https://evil.example/} becomes {@code https[:]//evil[.]example/}. A link is a
 * word with a scheme, with {@code //}, with {@code www.}, or with a dot before a slash.
 */
final class InertLinks {

    private static final String DOT = "[.\u3002\uFF0E\uFF61]";
    private static final String COLON = "[:\uFE55\uFF1A]";
    private static final Pattern LINK = Pattern.compile(
            "\\p{L}[\\p{L}\\p{N}+.-]{0,30}" + COLON + "[^\\s]|[/\\\\]{2}|(?i:www)" + DOT + "|[^\\s]" + DOT + "[^\\s/\\\\]{1,63}[/\\\\]",
            Pattern.UNICODE_CASE);

    private InertLinks() {}

    static String in(String line) {
        return Stream.of(line.split(" ", -1)).map(InertLinks::inert).collect(Collectors.joining(" "));
    }

    private static String inert(String word) {
        return LINK.matcher(word).find() ? word.replaceAll(COLON, "[:]").replaceAll(DOT, "[.]") : word;
    }
}
