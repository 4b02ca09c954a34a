package otp.web.search;

import java.util.List;

import otp.application.Fault;
import otp.search.Page;
import otp.web.json.InvalidBodyException;
import otp.web.json.JsonMembers;

/**
 * Which part of a search's result is asked for, by the members {@code limit} and {@code cursor}.
 *
 * @param cursor null: the first part
 */
public record PageRequest(int limit, String cursor) {

    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";

    public static PageRequest read(JsonMembers body) {
        return new PageRequest(body.has(LIMIT) ? limit(body) : Page.DEFAULT_LIMIT, body.nullableText(CURSOR));
    }

    private static int limit(JsonMembers body) {
        int limit = body.integer(LIMIT, Page.DEFAULT_LIMIT);
        if (limit < 1 || limit > Page.MAX_LIMIT) {
            body.fault(LIMIT, "must be 1 to " + Page.MAX_LIMIT);
        }
        return limit;
    }

    /** The cursor was not given out, or not for this search. */
    public static InvalidBodyException brokenCursor() {
        return new InvalidBodyException(List.of(new Fault("/" + CURSOR, "must be what the same search gave as next")));
    }
}
