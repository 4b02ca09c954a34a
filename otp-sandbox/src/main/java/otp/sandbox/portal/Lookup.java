package otp.sandbox.portal;

import java.util.List;
import java.util.Optional;

/** Finds a record by its id or by a property whose values are no other's. */
final class Lookup {

    private final PortalData data;

    Lookup(PortalData data) {
        this.data = data;
    }

    /** @param idProperty empty: the id itself */
    Optional<PortalRecord> find(ObjectType type, String idProperty, String id) {
        return idProperty.isEmpty() ? data.store(type).find(id) : data.store(type).findBy(idProperty, kept(type, idProperty, id));
    }

    PortalRecord get(ObjectType type, String idProperty, String id) {
        return find(type, idProperty, id)
                .orElseThrow(() -> Category.OBJECT_NOT_FOUND.because("Object not found.  objectId are usually numeric.")
                        .context("ids", List.of(id)));
    }

    /** For a read: the e-mail address of a contact will do. */
    void checkForRead(ObjectType type, String idProperty) {
        if (!idProperty.isEmpty() && !(type == ObjectType.CONTACTS && idProperty.equals("email"))) {
            checkUnique(type, idProperty);
        }
    }

    void checkUnique(ObjectType type, String idProperty) {
        if (!idProperty.isEmpty() && !data.schema(type).known(idProperty).unique()) {
            throw Category.VALIDATION_ERROR.because("Unable to perform update/upsert by non-unique " + type.number() + " property");
        }
    }

    private String kept(ObjectType type, String idProperty, String id) {
        return data.schema(type).known(idProperty).value(id);
    }
}
