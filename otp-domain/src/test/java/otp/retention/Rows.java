package otp.retention;

import java.lang.reflect.Field;

/** Reaches into rows as whoever can write to the database does. */
final class Rows {

    private Rows() {}

    static void change(Object row, String column, Object value) {
        try {
            field(row, column).set(row, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T of(Object row, String column) {
        try {
            return (T) field(row, column).get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Object row, String column) {
        try {
            var field = row.getClass().getDeclaredField(column);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(column, e);
        }
    }
}
