package otp.web.verification;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an IP address that is written out; a name is none, and nobody is asked for its address. */
final class IpLiteral {

    private static final Pattern V4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    /** What begins with a hexadecimal digit or a colon and contains a colon is read by the JDK as a literal or refused, never resolved. */
    private static final Pattern V6_CHARACTERS = Pattern.compile("[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}");

    private IpLiteral() {}

    static Optional<InetAddress> parse(String text) {
        if (!V4.matcher(text).matches() && !isV6Like(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean isV6Like(String text) {
        return text.indexOf(':') >= 0 && V6_CHARACTERS.matcher(text).matches();
    }
}
