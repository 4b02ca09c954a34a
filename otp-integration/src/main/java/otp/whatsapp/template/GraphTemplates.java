package otp.whatsapp.template;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import otp.template.BusinessAccount;
import otp.template.Template;
import otp.template.UnreadableTemplatesException;

/**
 * Reads all pages of the list, by their cursors: an address that an answer gives is never asked. All of it or nothing, since what is not in the
 * list counts as missing.
 */
@ApplicationScoped
public class GraphTemplates implements BusinessAccount {

    /** Of a hundred each; Meta allows an account 6,000 templates, languages counted apart. */
    static final int MOST_PAGES = 50;

    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final String CURSOR = "[\\x21-\\x7e]{1,1000}";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private GraphPages pages;
    private Clock clock;

    protected GraphTemplates() {
        // CDI proxy
    }

    @Inject
    public GraphTemplates(GraphPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Template> templates() {
        Instant end = clock.instant().plus(LONGEST);
        var found = new ArrayList<Template>();
        String after = null;
        for (int page = 0; page < MOST_PAGES && clock.instant().isBefore(end); page++) {
            JsonNode list = page(after);
            list.path("data").forEach(template -> GraphTemplate.of(template).ifPresent(found::add));
            after = after(list);
            if (after == null) {
                return found;
            }
        }
        throw new UnreadableTemplatesException("the list does not end");
    }

    private JsonNode page(String after) {
        try {
            HttpResponse<byte[]> answer = pages.page(after);
            JsonNode body = answer.body() == null ? MissingNode.getInstance() : json(answer.body());
            if (answer.statusCode() != 200 || !body.path("data").isArray()) {
                throw new UnreadableTemplatesException(seen(answer.statusCode(), body));
            }
            return body;
        } catch (IOException e) {
            throw new UnreadableTemplatesException("no answer");
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Status and code; what Meta says besides may repeat anything. */
    private static String seen(int status, JsonNode body) {
        JsonNode code = body.path("error").path("code");
        return "HTTP " + status + (code.isIntegralNumber() ? ", code " + code.asLong() : "");
    }

    /** Null: this was the last page. That one has a cursor, too; there is more when a next page is named, or when this one is full. */
    private static String after(JsonNode list) {
        String cursor = list.path("paging").path("cursors").path("after").asText("");
        boolean named = list.path("paging").hasNonNull("next");
        boolean full = list.path("data").size() >= GraphPages.LIMIT;
        if (!named && (!full || cursor.isEmpty())) {
            return null;
        }
        if (!cursor.matches(CURSOR)) {
            throw new UnreadableTemplatesException("the list breaks off");
        }
        return cursor;
    }
}
