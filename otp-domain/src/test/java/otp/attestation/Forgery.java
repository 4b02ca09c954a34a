package otp.attestation;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import otp.audit.AuditEvent;

/** What whoever can write to the database makes of a row. */
final class Forgery {

    private Forgery() {}

    /** The same row with another value in one column. */
    static AuditEvent with(AuditEvent row, String field, Object value) {
        var forged = copy(row);
        set(forged, field, value);
        return forged;
    }

    /** The row's place with what the other says. @param kept fields that stay, too */
    static AuditEvent content(AuditEvent place, AuditEvent other, String... kept) {
        var forged = copy(other);
        var stays = new HashSet<>(Set.of("chain", "sequence"));
        stays.addAll(Arrays.asList(kept));
        stays.forEach(field -> set(forged, field, get(place, field)));
        return forged;
    }

    static Object get(AuditEvent row, String name) {
        try {
            return field(name).get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AuditEvent copy(AuditEvent row) {
        var copy = new AuditEvent(null, null, 0, null, null, null, null, null, null, null, null, null, null, null);
        Arrays.stream(AuditEvent.class.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()))
                .forEach(field -> set(copy, field.getName(), get(row, field.getName())));
        return copy;
    }

    private static void set(AuditEvent row, String name, Object value) {
        try {
            field(name).set(row, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(String name) {
        try {
            var field = AuditEvent.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
