package otp.sandbox.portal;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The properties every portal has, as far as they matter here. */
final class BuiltIn {

    private BuiltIn() {}

    static ObjectNode group(ObjectType type) {
        return Json.object().put("name", information(type)).put("label", type.singular() + " information").put("displayOrder", 0)
                .put("archived", false);
    }

    static List<Property> of(ObjectType type) {
        return Stream.concat(kept(type), own(type)).toList();
    }

    /** When a record was last changed. */
    static String modified(ObjectType type) {
        return type == ObjectType.CONTACTS ? "lastmodifieddate" : "hs_lastmodifieddate";
    }

    static String created(ObjectType type) {
        return type == ObjectType.NOTES ? "hs_createdate" : "createdate";
    }

    private static Stream<Property> kept(ObjectType type) {
        return Stream.of(readOnly(type, "hs_object_id", "number"), readOnly(type, created(type), "datetime"),
                readOnly(type, modified(type), "datetime"), readOnly(type, "hs_merged_object_ids", "enumeration"));
    }

    private static Stream<Property> own(ObjectType type) {
        return switch (type) {
            case CONTACTS -> Stream.of(property(type, "email", "string", "text"), property(type, "firstname", "string", "text"),
                    property(type, "lastname", "string", "text"), property(type, "phone", "string", "phonenumber"),
                    property(type, "mobilephone", "string", "phonenumber"), property(type, "company", "string", "text"));
            case NOTES -> Stream.of(property(type, "hs_timestamp", "datetime", "date"), property(type, "hs_note_body", "string", "html"),
                    property(type, "hubspot_owner_id", "string", "text"));
            case TICKETS -> Stream.of(property(type, "subject", "string", "text"), property(type, "content", "string", "textarea"),
                    property(type, "hs_pipeline", "string", "text"), property(type, "hs_pipeline_stage", "string", "text"),
                    priority(type), property(type, "hubspot_owner_id", "string", "text"));
        };
    }

    private static Property priority(ObjectType type) {
        Property property = property(type, "hs_ticket_priority", "enumeration", "select");
        Stream.of("LOW", "MEDIUM", "HIGH", "URGENT").forEach(
                option -> property.definition().withArray("options").addObject().put("label", option).put("value", option).put("hidden",
                        false));
        return property;
    }

    private static Property readOnly(ObjectType type, String name, String kind) {
        Property property = property(type, name, kind, "text");
        ((ObjectNode) property.definition().get("modificationMetadata")).put("readOnlyValue", true);
        return property;
    }

    private static Property property(ObjectType type, String name, String kind, String field) {
        ObjectNode definition = Json.object().put("name", name).put("label", name).put("type", kind).put("fieldType", field)
                .put("groupName", information(type)).put("hasUniqueValue", false).put("hubspotDefined", true).put("archived", false);
        definition.putArray("options");
        definition.putObject("modificationMetadata").put("readOnlyValue", false).put("readOnlyDefinition", true).put("archivable", false);
        return new Property(definition);
    }

    private static String information(ObjectType type) {
        return type.singular() + "information";
    }
}
