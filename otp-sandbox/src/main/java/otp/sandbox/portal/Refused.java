package otp.sandbox.portal;

import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request or one record of a batch is refused, in HubSpot's words. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Category category;
    private final transient ObjectNode error = JsonNodeFactory.instance.objectNode();

    Refused(Category category, String message) {
        super(message, null, false, false);
        this.category = category;
        error.put("status", "error").put("category", category.name()).put("message", message);
    }

    /** A property that the write is refused for. */
    static Refused property(Category category, String code, String property, String message) {
        Refused refused = category.because("Property values were not valid: " + message);
        refused.error.putArray("errors").addObject().put("message", message).put("code", code).put("in", property)
                .putObject("context").putArray("propertyName").add(property);
        return refused;
    }

    static Refused missing(ObjectType type, List<String> ids) {
        return Category.OBJECT_NOT_FOUND.because("Could not get some " + type.label()
                + " objects, they may be deleted or not exist. Check that ids are valid.").context("ids", ids);
    }

    /** Refused for the other's reasons, too. */
    Refused and(Refused other) {
        other.error.path("errors").forEach(each -> error.withArray("errors").add(each));
        return this;
    }

    Refused subCategory(String subCategory) {
        error.put("subCategory", subCategory);
        return this;
    }

    Refused context(String name, List<String> values) {
        var array = (error.has("context") ? (ObjectNode) error.get("context") : error.putObject("context")).putArray(name);
        values.forEach(array::add);
        return this;
    }

    Category category() {
        return category;
    }

    /** As one of the errors of a batch. */
    ObjectNode error() {
        return error.deepCopy();
    }

    /** As the answer to the whole request. */
    PortalAnswer answer(String correlation) {
        return PortalAnswer.json(category.status(), error().put("correlationId", correlation));
    }
}
