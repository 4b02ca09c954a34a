package otp.sandbox.graph;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One page of the list of templates. As with Meta the cursors are there on the last page, too; only {@code next} says that more follows, and
 * a page after the last is empty.
 *
 * @param fields null: those that Meta tells unasked
 * @param after a cursor; null: from the beginning
 */
public record TemplatePage(String fields, String limit, String after) {

    private static final int LIMIT = 25;
    private static final int MOST = 100;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final String UNASKED = "name,parameter_format,components,language,status,category";
    private static final Set<String> KNOWN = Set.of("id", "name", "parameter_format", "components", "language", "status", "category",
            "message_send_ttl_seconds", "previous_category", "correct_category", "sub_category", "quality_score", "rejected_reason");

    /** @param here the address of the list, without query */
    public ObjectNode of(List<ApprovedTemplate> templates, Predicate<Template> paused, String here) {
        Set<String> wanted = wanted();
        int from = from(templates.size());
        int to = Math.min(templates.size(), from + size());
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode data = page.putArray("data");
        templates.subList(from, to)
                .forEach(approved -> data.add(TemplateView.of(approved, paused.test(approved.template())).retain(wanted)));
        if (from < to) {
            paging(page.putObject("paging"), from, to, to < templates.size() ? Optional.of(here) : Optional.empty());
        }
        return page;
    }

    private void paging(ObjectNode paging, int from, int to, Optional<String> here) {
        paging.putObject("cursors").put("before", cursor(from)).put("after", cursor(to));
        here.ifPresent(address -> paging.put("next",
                address + "?fields=" + String.join(",", wanted()) + "&limit=" + size() + "&after=" + cursor(to)));
    }

    private Set<String> wanted() {
        Set<String> wanted = new LinkedHashSet<>(Arrays.asList((fields == null ? UNASKED : fields).split(",")));
        if (!KNOWN.containsAll(wanted)) {
            throw GraphError.INVALID_PARAMETER.because("Tried accessing a field that a template does not have.");
        }
        wanted.add("id");
        return wanted;
    }

    private int size() {
        if (limit == null) {
            return LIMIT;
        }
        if (!NUMBER.matcher(limit).matches() || Integer.parseInt(limit) == 0) {
            throw GraphError.INVALID_PARAMETER.because("Param limit must be a number above 0.");
        }
        return Math.min(MOST, Integer.parseInt(limit));
    }

    private int from(int size) {
        if (after == null) {
            return 0;
        }
        for (int from = 0; from <= size; from++) {
            if (cursor(from).equals(after)) {
                return from;
            }
        }
        throw GraphError.INVALID_PARAMETER.because("Param after is no cursor of this list.");
    }

    private static String cursor(int index) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("template " + index).getBytes(StandardCharsets.US_ASCII));
    }
}
