package otp.web.verification;

import otp.web.json.JsonMembers;

/** The member {@code action} of a start and of a check: 1–512 code points, taken as they are. */
final class Actions {

    private static final int MAX = 512;

    private Actions() {}

    /** Null when there is none. */
    static String read(JsonMembers body) {
        String action = body.nullableText("action");
        if (action != null && (action.isEmpty() || action.codePointCount(0, action.length()) > MAX)) {
            body.fault("action", "must be 1–512 characters");
        }
        return action;
    }
}
