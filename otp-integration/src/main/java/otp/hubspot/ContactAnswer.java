package otp.hubspot;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.crm.ContactProperty;
import otp.crm.CrmContact;

/** A contact as HubSpot answers it, and how it is asked for. What finds it is looked at here, and goes no further. */
record ContactAnswer(JsonNode result) {

    private static final String MERGED = "hs_merged_object_ids";

    /** A request for contacts with our properties. */
    static ObjectNode request(String... others) {
        ArrayNode properties = Body.array(Stream.of(ContactProperty.values()).map(ContactProperty::word).toList());
        Stream.concat(Stream.of(MERGED), Stream.of(others)).forEach(properties::add);
        return Body.object().set("properties", properties);
    }

    String id() {
        return result.path("id").asText();
    }

    CrmContact contact() {
        var ours = new HashMap<String, String>();
        for (ContactProperty property : ContactProperty.values()) {
            String value = text(property.word());
            if (!value.isEmpty()) {
                ours.put(property.word(), value);
            }
        }
        return new CrmContact(id(), ours);
    }

    /** The ids it had, and has swallowed. */
    Set<String> formerIds() {
        return list(MERGED).collect(toSet());
    }

    /** In small letters. */
    Set<String> emails() {
        return Stream.of("email", "hs_additional_emails").flatMap(this::list).map(email -> email.toLowerCase(Locale.ROOT)).collect(toSet());
    }

    /** The digits of its numbers. */
    Set<String> numbers() {
        return Stream.of("phone", "mobilephone").map(property -> digits(text(property))).collect(toSet());
    }

    static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }

    private Stream<String> list(String property) {
        return Stream.of(text(property).split(";")).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** JSON's null is an empty text. */
    private String text(String property) {
        JsonNode value = result.path("properties").path(property);
        return value.isNull() ? "" : value.asText();
    }

    @Override
    public String toString() {
        return "ContactAnswer[" + id() + "]";
    }
}
