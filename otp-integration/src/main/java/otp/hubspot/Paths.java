package otp.hubspot;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The paths of one family, as a file beside this class has them: when HubSpot names the next family, that is another file. */
public final class Paths {

    private static final Pattern FAMILY = Pattern.compile("20[0-9]{2}-[0-9]{2}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final Set<String> WORDS = Stream.of(Operation.values()).map(Operation::word).collect(toSet());

    private final Properties paths;

    private Paths(Properties paths) {
        this.paths = paths;
    }

    /** Whether there is a file of it. */
    public static boolean known(String family) {
        return FAMILY.matcher(family).matches() && Paths.class.getResource(file(family)) != null;
    }

    /** @throws IllegalArgumentException the family is not known, or its file does not name exactly our requests */
    public static Paths of(String family) {
        if (!known(family)) {
            throw new IllegalArgumentException("no paths of HubSpot are known by the name of " + family + "; see otp.hubspot.api");
        }
        Properties paths = read(file(family));
        if (!paths.stringPropertyNames().equals(WORDS)) {
            throw new IllegalArgumentException(file(family) + " does not name exactly the requests we make");
        }
        return new Paths(paths);
    }

    /** @param place what the placeholders stand for, by name: one segment each */
    public String path(Operation operation, Map<String, String> place) {
        String path = paths.getProperty(operation.word());
        if (!PLACEHOLDER.matcher(path).results().map(found -> found.group(1)).collect(toSet()).equals(place.keySet())) {
            throw new IllegalArgumentException("the path of " + operation.word() + " has other placeholders than " + place.keySet());
        }
        for (Map.Entry<String, String> given : place.entrySet()) {
            path = path.replace("{" + given.getKey() + "}", segment(given.getValue()));
        }
        return path;
    }

    private static String segment(String text) {
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("no encoding makes this a segment of a path");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    private static String file(String family) {
        return family + ".properties";
    }

    private static Properties read(String file) {
        var read = new Properties();
        try (InputStream in = Paths.class.getResourceAsStream(file)) {
            read.load(in);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
