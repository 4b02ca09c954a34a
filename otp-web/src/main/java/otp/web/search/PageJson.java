package otp.web.search;

import java.util.function.Function;

import otp.search.Page;
import otp.web.json.JsonBytes;
import otp.web.json.JsonPart;

/** The one form of a search's answer: the items, then the cursor of those that follow or {@code null}. */
public final class PageJson {

    private PageJson() {}

    public static <T> byte[] of(Page<T> page, Function<T, JsonPart> item) {
        return JsonBytes.items(page.items().stream().map(item).toList(), json -> json.writeStringField("next", page.next()));
    }
}
