package otp.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.crm.ContactProperty;
import otp.crm.ContactProperty.Type;

/** A property of ours as the portal is to have it. */
record WantedProperty(String name, String label, Type type, List<String> choices) {

    static final String GROUP = "whatsapp_otp";

    /** By which a ticket is found again. */
    static final String LOCKOUT = "otp_lockout";

    static List<WantedProperty> ofContacts() {
        return Stream.of(ContactProperty.values())
                .map(property -> new WantedProperty(property.word(), property.label(), property.type(), property.choices()))
                .toList();
    }

    static List<WantedProperty> ofTickets() {
        return List.of(new WantedProperty(LOCKOUT, "OTP lockout", Type.UNIQUE, List.of()));
    }

    /** What HubSpot takes to make it. */
    ObjectNode definition() {
        ObjectNode definition = JsonNodeFactory.instance.objectNode()
                .put("groupName", GROUP)
                .put("name", name)
                .put("label", label)
                .put("type", theirType())
                .put("fieldType", fieldType());
        if (type == Type.UNIQUE) {
            definition.put("hasUniqueValue", true);
        }
        if (type == Type.CHOICE) {
            for (int place = 0; place < choices.size(); place++) {
                String choice = choices.get(place);
                definition.withArray("options").addObject().put("label", choice).put("value", choice).put("hidden", false)
                        .put("displayOrder", place);
            }
        }
        return definition;
    }

    /** Whether what the portal has by this name takes our values, and keeps them apart where it must. */
    boolean fits(JsonNode theirs) {
        return theirs.path("type").asText().equals(theirType()) && (type != Type.UNIQUE || theirs.path("hasUniqueValue").asBoolean())
                && (type != Type.CHOICE || values(theirs).containsAll(choices));
    }

    private static List<String> values(JsonNode theirs) {
        var values = new ArrayList<String>();
        theirs.path("options").forEach(option -> values.add(option.path("value").asText()));
        return values;
    }

    private String theirType() {
        return switch (type) {
            case UNIQUE -> "string";
            case CHOICE -> "enumeration";
            case INSTANT -> "datetime";
            case NUMBER -> "number";
        };
    }

    private String fieldType() {
        return switch (type) {
            case UNIQUE -> "text";
            case CHOICE -> "select";
            case INSTANT -> "date";
            case NUMBER -> "number";
        };
    }
}
