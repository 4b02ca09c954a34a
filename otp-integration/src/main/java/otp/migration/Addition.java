package otp.migration;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@link Additions}.
 *
 * @param kind {@code column}, {@code index}, or {@code always} for a statement that may be repeated
 * @param table null for {@code always}, and so is {@code name}
 */
record Addition(String kind, String table, String name, String sql) {

    private static final Pattern LINE = Pattern.compile("(?:(column|index) (\\w+)\\.(\\w+)|(always)): (.+)");
    private static final int ALWAYS = 4;
    private static final int SQL = 5;

    static Addition parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an addition: " + line);
        }
        return new Addition(parts.group(ALWAYS) == null ? parts.group(1) : parts.group(ALWAYS), parts.group(2), parts.group(3),
                parts.group(SQL));
    }

    boolean isIn(DatabaseMetaData database, String catalog) throws SQLException {
        return switch (kind) {
            case "column" -> isAmong(database.getColumns(catalog, null, table, name), "COLUMN_NAME");
            case "index" -> isAmong(database.getIndexInfo(catalog, null, table, false, true), "INDEX_NAME");
            default -> false;
        };
    }

    private boolean isAmong(ResultSet rows, String column) throws SQLException {
        try (rows) {
            while (rows.next()) {
                if (name.equalsIgnoreCase(rows.getString(column))) {
                    return true;
                }
            }
            return false;
        }
    }
}
