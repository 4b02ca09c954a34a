package otp.hubspot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.crm.CrmContact;

/** Finds contacts by phone number, which is no key: several may have it, and a new one may be missing for seconds. */
final class PhoneSearch {

    /** Each is looked for in two forms and two properties, and HubSpot refuses a search of more than 3,000 characters. */
    private static final int NUMBERS = 20;
    private static final int PAGE = 200;
    /** HubSpot shows no more than 10,000 records of a search. */
    private static final int PAGES = 10_000 / PAGE;

    private final Exchange exchange;

    PhoneSearch(Exchange exchange) {
        this.exchange = exchange;
    }

    Map<String, List<CrmContact>> byPhone(Collection<String> numbers) {
        List<String> asked = numbers.stream().distinct().toList();
        var found = new LinkedHashMap<String, List<CrmContact>>();
        for (int from = 0; from < asked.size(); from += NUMBERS) {
            List<String> some = asked.subList(from, Math.min(asked.size(), from + NUMBERS));
            List<ContactAnswer> answers = search(some);
            some.forEach(number -> found.put(number, having(number, answers)));
        }
        return found;
    }

    private static List<CrmContact> having(String number, List<ContactAnswer> answers) {
        var contacts = new LinkedHashMap<String, CrmContact>();
        answers.stream().filter(answer -> answer.numbers().contains(ContactAnswer.digits(number)))
                .forEach(answer -> contacts.put(answer.id(), answer.contact()));
        return List.copyOf(contacts.values());
    }

    private List<ContactAnswer> search(List<String> numbers) {
        var answers = new ArrayList<ContactAnswer>();
        ObjectNode request = request(numbers);
        for (int page = 0; page < PAGES; page++) {
            Answer answer = exchange.call(Operation.CONTACT_SEARCH, Map.of(), request.deepCopy());
            for (JsonNode result : Body.results(answer)) {
                if (Ids.valid(result.path("id").asText())) {
                    answers.add(new ContactAnswer(result));
                }
            }
            String after = answer.body().path("paging").path("next").path("after").asText();
            if (after.isEmpty()) {
                break;
            }
            request.put("after", after);
        }
        return answers;
    }

    private static ObjectNode request(List<String> numbers) {
        ArrayNode values = Body.array(numbers.stream().flatMap(number -> Stream.of(number, ContactAnswer.digits(number))).toList());
        ObjectNode request = ContactAnswer.request("phone", "mobilephone").put("limit", PAGE);
        request.set("filterGroups", Body.arrayOf(filter("phone", values), filter("mobilephone", values)));
        return request;
    }

    private static ObjectNode filter(String property, ArrayNode values) {
        ObjectNode filter = Body.object().put("propertyName", property).put("operator", "IN").set("values", values.deepCopy());
        return Body.object().set("filters", Body.arrayOf(filter));
    }
}
