package otp.hubspot;

import java.util.Comparator;
import java.util.regex.Pattern;

/** The ids of HubSpot's records: positive, of 64 bits. */
final class Ids {

    /** By size, which is about that of their age. */
    static final Comparator<String> BY_SIZE = Comparator.comparingLong(Long::parseLong);

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,17}");

    private Ids() {}

    /** What is not valid is nobody's, and would have a whole batch refused. */
    static boolean valid(String id) {
        return FORM.matcher(id).matches();
    }
}
