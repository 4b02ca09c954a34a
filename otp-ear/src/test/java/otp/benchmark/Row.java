package otp.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row as the product wrote one, to be written again under other keys by the statements that Hibernate makes: all columns, by primary key. */
record Row(String table, Map<String, Object> values) {

    /** @param order which row: an {@code ORDER BY} whose first row it is, or nothing when any will do */
    static Row first(Connection connection, String table, String order) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table + order + " LIMIT 1")) {
            result.next();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                values.put(result.getMetaData().getColumnName(column), result.getObject(column));
            }
        }
        return new Row(table, values);
    }

    Row with(Map<String, Object> changes) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.putAll(changes);
        return new Row(table, changed);
    }

    String columns() {
        return String.join(", ", values.keySet());
    }

    void insert(Connection connection) throws SQLException {
        String places = String.join(", ", Collections.nCopies(values.size(), "?"));
        execute(connection, "INSERT INTO " + table + " (" + columns() + ") VALUES (" + places + ")", values.values().toArray());
    }

    /** @param key how the row is found, without values of its own: {@code id = ?} */
    void update(Connection connection, String key, Object... ids) throws SQLException {
        Object[] all = new Object[values.size() + ids.length];
        System.arraycopy(values.values().toArray(), 0, all, 0, values.size());
        System.arraycopy(ids, 0, all, values.size(), ids.length);
        execute(connection, "UPDATE " + table + " SET " + String.join(" = ?, ", values.keySet()) + " = ? WHERE " + key, all);
    }

    static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int parameter = 0; parameter < parameters.length; parameter++) {
                statement.setObject(parameter + 1, parameters[parameter]);
            }
            if (statement.execute()) {
                try (ResultSet result = statement.getResultSet()) {
                    drain(result);
                }
            }
        }
    }

    private static void drain(ResultSet result) throws SQLException {
        while (result.next()) {
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                result.getObject(column);
            }
        }
    }
}
