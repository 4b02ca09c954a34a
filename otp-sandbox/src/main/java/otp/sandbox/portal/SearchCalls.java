package otp.sandbox.portal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds records as they were a moment ago. */
final class SearchCalls {

    private static final int MOST_GROUPS = 5;
    private static final int MOST_FILTERS_OF_A_GROUP = 10;
    private static final int MOST_FILTERS = 25;
    private static final int LARGEST_PAGE = 200;
    private static final int LAST = 10_000;
    private static final int LONGEST_BODY = 3_000;

    private final PortalData data;

    SearchCalls(PortalData data) {
        this.data = data;
    }

    PortalAnswer answer(ObjectType type, String text, Duration lag) {
        require(text.length() <= LONGEST_BODY, "the body must not exceed " + LONGEST_BODY + " characters");
        ObjectNode body = Json.read(text, "filterGroups", "properties", "sorts", "limit", "after", "query");
        List<List<Filter>> groups = groups(type, body);
        List<PortalRecord> found = data.store(type).asOf(data.now().minus(lag)).stream()
                .filter(record -> groups.isEmpty()
                        || groups.stream().anyMatch(group -> group.stream().allMatch(filter -> filter.test(record))))
                .filter(record -> data.store(type).find(record.id()).isPresent()).toList();
        return PortalAnswer.ok(page(body, found));
    }

    private List<List<Filter>> groups(ObjectType type, ObjectNode body) {
        List<List<Filter>> groups = new ArrayList<>();
        for (JsonNode group : body.path("filterGroups")) {
            List<Filter> filters = new ArrayList<>();
            Json.array(Json.members(group, "filters"), "filters").forEach(filter -> filters.add(Filter.of(filter, data.schema(type))));
            require(!filters.isEmpty() && filters.size() <= MOST_FILTERS_OF_A_GROUP, "too many filters in a group, or none");
            groups.add(filters);
        }
        require(groups.size() <= MOST_GROUPS && groups.stream().mapToInt(List::size).sum() <= MOST_FILTERS, "too many groups or filters");
        return groups;
    }

    private static ObjectNode page(ObjectNode body, List<PortalRecord> found) {
        int limit = body.path("limit").asInt(10);
        int after = number(body.path("after"));
        require(limit >= 1 && limit <= LARGEST_PAGE, "limit must be between 1 and " + LARGEST_PAGE);
        require(after + limit <= LAST, "a search leads to the first " + LAST + " results only");
        List<String> asked = new ArrayList<>();
        body.path("properties").forEach(name -> asked.add(name.asText()));
        ObjectNode answer = Json.object().put("total", found.size());
        ArrayNode results = answer.putArray("results");
        found.stream().skip(after).limit(limit).forEach(record -> results.add(RecordView.read(record, asked)));
        if (found.size() > after + limit) {
            answer.putObject("paging").putObject("next").put("after", Integer.toString(after + limit));
        }
        return answer;
    }

    private static int number(JsonNode after) {
        String text = after.asText("0");
        require(text.isEmpty() || text.matches("[0-9]{1,6}"), "after is not one of ours");
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static void require(boolean met, String rule) {
        if (!met) {
            throw Category.VALIDATION_ERROR.because("There was a problem with the request: " + rule);
        }
    }
}
