package otp.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a person may be sent back to: parsed, never compared as text, so that no look-alike of an allowed URL passes. */
public final class ReturnUrls {

    public static final int MAX_LENGTH = 2048;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\\\s\\p{Cntrl}]");
    /** A dot, a slash, a backslash or a control character in disguise; a query may hold them. */
    private static final Pattern DISGUISED = Pattern.compile("%(?i:2e|2f|5c|[01][0-9a-f]|7f)");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(^|/)\\.\\.?(/|$)");

    private ReturnUrls() {}

    /** https, or http for loopback; no user info, no fragment, no dot segment, no backslash, also not encoded. */
    public static boolean wellFormed(String url) {
        return parse(url).isPresent();
    }

    /** Scheme, host and port equal those of an allowed URL and the path begins, segment by segment, with its path. */
    public static boolean allowed(Application application, String url) {
        return parse(url).map(uri -> application.definition().allowedReturnUrls().stream()
                .flatMap(entry -> parse(entry).stream())
                .anyMatch(entry -> within(entry, uri))).orElse(false);
    }

    private static Optional<URI> parse(String url) {
        if (url.length() > MAX_LENGTH || FORBIDDEN.matcher(url).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(url)).filter(ReturnUrls::acceptable);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean acceptable(URI uri) {
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null || uri.getRawAuthority().endsWith(":")) {
            return false;
        }
        var path = uri.getRawPath();
        return !path.contains("//") && !DISGUISED.matcher(path).find() && !DOT_SEGMENT.matcher(path).find()
                && ("https".equalsIgnoreCase(uri.getScheme())
                        || "http".equalsIgnoreCase(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
    }

    private static boolean within(URI entry, URI uri) {
        return entry.getScheme().equalsIgnoreCase(uri.getScheme())
                && entry.getHost().equalsIgnoreCase(uri.getHost())
                && port(entry) == port(uri)
                && beginsWith(segments(uri), segments(entry));
    }

    private static int port(URI uri) {
        return uri.getPort() != -1 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static boolean beginsWith(List<String> path, List<String> start) {
        return path.size() >= start.size() && path.subList(0, start.size()).equals(start);
    }

    private static List<String> segments(URI uri) {
        return List.of(uri.getRawPath().split("/")).stream().filter(segment -> !segment.isEmpty()).toList();
    }
}
