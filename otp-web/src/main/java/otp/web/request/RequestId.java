package otp.web.request;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id that ties a request, its answer and its log lines together: the caller's where it gives a usable one, else one of ours. */
final class RequestId {

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final HexFormat HEX = HexFormat.of();

    private RequestId() {}

    static String of(String given) {
        return given != null && USABLE.matcher(given).matches() ? given : made();
    }

    /** Unique, not secret. */
    private static String made() {
        var random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }
}
