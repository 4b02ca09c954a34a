package otp.search;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a search's result, in its order.
 *
 * @param next the cursor of the part that follows; null: this was the last
 */
public record Page<T>(List<T> items, String next) {

    /** What a search gives when it is not told how many. */
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** @param found up to {@code limit + 1} items, of which the one too many only tells that there are more */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursorAfter) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, cursorAfter.apply(items.get(limit - 1)));
    }
}
