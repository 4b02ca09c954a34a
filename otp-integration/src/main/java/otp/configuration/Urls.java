package otp.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Secrets travel to these addresses or are checked against them: nothing unencrypted leaves this machine. */
final class Urls {

    static final String RULE = "must be an https URL (http only for the loopback host) without user, query and fragment";

    private Urls() {}

    static boolean usable(String text) {
        return parsed(text).filter(Urls::plain).filter(uri -> "https".equals(uri.getScheme())
                || "http".equals(uri.getScheme()) && loopback(uri.getHost())).isPresent();
    }

    /** For what the outside calls us, which has no path of its own: ours are absolute. */
    static boolean usableRoot(String text) {
        return usable(text) && parsed(text).map(URI::getPath).filter(path -> path.isEmpty() || path.equals("/")).isPresent();
    }

    private static boolean plain(URI uri) {
        return uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
    }

    private static boolean loopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }
}
