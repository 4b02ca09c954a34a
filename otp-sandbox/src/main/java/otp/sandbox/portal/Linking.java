package otp.sandbox.portal;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import otp.sandbox.portal.Associations.End;

/** The associations that come with a new record, and those made afterwards. */
final class Linking {

    private final PortalData data;

    Linking(PortalData data) {
        this.data = data;
    }

    /** Refuses what {@link #linkAll} would, before anything is written. */
    void check(ObjectType from, JsonNode wanted) {
        wanted.forEach(each -> ends(from, each));
    }

    void linkAll(PortalRecord record, JsonNode wanted) {
        wanted.forEach(each -> data.associations().add(End.of(record), ends(record.type(), each)));
    }

    /** The number of the one kind that there is between the types. */
    void checkKinds(ObjectType from, ObjectType to, JsonNode types) {
        for (JsonNode type : types) {
            Json.members(type, "associationCategory", "associationTypeId");
            if (target(from, type) != to) {
                throw Category.VALIDATION_ERROR.because("The association type does not lead there.");
            }
        }
        if (types.isEmpty()) {
            throw Json.invalid("some required fields were not set: [types]");
        }
    }

    PortalRecord existing(ObjectType type, String id) {
        return data.store(type).find(id).orElseThrow(() -> Category.VALIDATION_ERROR
                .because("One or more associations are not valid: " + type.label() + "=" + id + " is not valid")
                .subCategory("crm.associations.INVALID_OBJECT_IDS").context(type.label(), List.of(id)));
    }

    private End ends(ObjectType from, JsonNode wanted) {
        Json.members(wanted, "to", "types");
        String id = Json.text(Json.members(wanted.path("to"), "id"), "id");
        JsonNode types = Json.array(wanted, "types");
        if (types.isEmpty()) {
            throw Json.invalid("some required fields were not set: [types]");
        }
        ObjectType to = target(from, types.get(0));
        checkKinds(from, to, types);
        return End.of(existing(to, id));
    }

    private static ObjectType target(ObjectType from, JsonNode type) {
        if (!Json.text(type, "associationCategory").equals("HUBSPOT_DEFINED") || !type.path("associationTypeId").isInt()) {
            throw Category.VALIDATION_ERROR.because("There is no such association type.");
        }
        return Associations.target(from, type.path("associationTypeId").intValue());
    }
}
