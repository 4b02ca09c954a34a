package otp.system;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.persistence.Column;

import otp.crypto.Bytes;

/** Makes entities of rows, without anybody who persists them. */
final class Stored {

    private Stored() {}

    /** @param row of the columns of the entity */
    static <T> T read(Class<T> type, ResultSet row) throws SQLException {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T entity = constructor.newInstance();
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    set(entity, field, value(field, row));
                }
            }
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    static void set(Object entity, String field, Object value) {
        try {
            set(entity, entity.getClass().getDeclaredField(field), value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field, e);
        }
    }

    private static void set(Object entity, Field field, Object value) throws IllegalAccessException {
        field.setAccessible(true);
        field.set(entity, value);
    }

    private static Object value(Field field, ResultSet row) throws SQLException {
        Column column = field.getAnnotation(Column.class);
        String name = column == null || column.name().isEmpty() ? field.getName() : column.name();
        Class<?> type = field.getType();
        if (type == UUID.class) {
            byte[] bytes = row.getBytes(name);
            return bytes == null ? null : Bytes.id(bytes);
        }
        if (type == Instant.class) {
            LocalDateTime time = row.getObject(name, LocalDateTime.class);
            return time == null ? null : time.toInstant(ZoneOffset.UTC);
        }
        if (type == byte[].class) {
            return row.getBytes(name);
        }
        return type.isEnum() ? constant(type, row.getString(name)) : number(type, name, row);
    }

    private static Object number(Class<?> type, String name, ResultSet row) throws SQLException {
        if (type == String.class) {
            return row.getString(name);
        }
        long number = row.getLong(name);
        boolean missing = row.wasNull();
        if (type == long.class) {
            return number;
        }
        return type == Integer.class && missing ? null : Integer.valueOf((int) number);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
