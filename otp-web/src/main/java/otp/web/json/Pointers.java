package otp.web.json;

import java.util.regex.Pattern;

/** JSON pointers (RFC 6901) that may be shown: a member whose name could be anything is pointed at by its parent. */
final class Pointers {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}|[A-Za-z][A-Za-z0-9_-]{0,15}");

    private Pointers() {}

    static String member(String parent, String name) {
        return PLAIN_NAME.matcher(name).matches() ? parent + "/" + name : parent;
    }

    static String element(String parent, int index) {
        return parent + "/" + index;
    }
}
