package otp.budget;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import otp.system.MySqlSchema;

/** What MySQL makes of statements, with the values of a row that exists in every table. */
final class QueryPlans {

    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|join|update)\\s+(\\w+)(?:\\s+(?!set|where|left|join|on)(\\w+))?");
    private static final Pattern PARAMETER = Pattern.compile("(?i)(?:(\\w+)\\.)?(\\w+)\\s*(?:[<>]?=|[<>]|\\bin\\s*\\()?[\\s?,]*\\?");

    private final MySqlSchema schema;
    private final Map<String, Map<String, Object>> rows = new HashMap<>();

    QueryPlans(MySqlSchema schema) {
        this.schema = schema;
    }

    /** The values that statements are explained with; to be taken while all rows of a table are such as a request finds. */
    void remember(String table) {
        rememberOne(table, "1 = 1");
    }

    /** The values of a row of which this holds. */
    void rememberOne(String table, String condition) {
        query("SELECT * FROM " + table + " WHERE " + condition + " LIMIT 1", result -> rows.put(table, row(result)));
    }

    /** One line for each table that the statement reads: the way of access, the key, the estimated rows. */
    List<Access> explain(String sql) {
        List<Access> accesses = new ArrayList<>();
        try (Connection connection = schema.connect();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN FORMAT=TRADITIONAL " + sql)) {
            bind(statement, sql);
            try (ResultSet plan = statement.executeQuery()) {
                while (plan.next()) {
                    accesses.add(Access.of(plan));
                }
            }
            return accesses;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Fills a table with rows of strangers, so that MySQL has a reason to use an index. */
    void crowd(String table, Set<String> randomColumns, int doublings) {
        String columns = String.join(", ", rows.get(table).keySet());
        String values = rows.get(table).keySet().stream().map(name -> randomColumns.contains(name) ? "RANDOM_BYTES(16)" : name)
                .collect(Collectors.joining(", "));
        for (int doubling = 0; doubling < doublings; doubling++) {
            schema.execute("INSERT INTO " + table + " (" + columns + ") SELECT " + values + " FROM " + table);
        }
        query("ANALYZE TABLE " + table, result -> {});
    }

    private void bind(PreparedStatement statement, String sql) throws SQLException {
        Map<String, String> tables = new HashMap<>();
        Matcher names = TABLE.matcher(sql);
        while (names.find()) {
            tables.put(names.group(2) == null ? "" : names.group(2), names.group(1));
        }
        int parameters = statement.getParameterMetaData().getParameterCount();
        for (int parameter = 1; parameter <= parameters; parameter++) {
            statement.setObject(parameter, value(sql, parameter, tables));
        }
    }

    /** The remembered value of the column that the parameter is compared with or assigned to; a small number where a limit stands. */
    private Object value(String sql, int parameter, Map<String, String> tables) {
        int end = -1;
        for (int count = 0; count < parameter; count++) {
            end = sql.indexOf('?', end + 1);
        }
        String before = sql.substring(0, end + 1);
        if (before.matches("(?is).*\\blimit [?,\\s]*\\?")) {
            return 10;
        }
        Matcher matcher = PARAMETER.matcher(before);
        String table = null;
        String column = null;
        while (matcher.find()) {
            if (matcher.end() == before.length()) {
                table = tables.getOrDefault(matcher.group(1) == null ? "" : matcher.group(1), tables.values().iterator().next());
                column = matcher.group(2);
            }
        }
        Object known = rows.getOrDefault(table, Map.of()).get(column);
        if (known instanceof LocalDateTime time && before.endsWith(">=?")) {
            return time.minusDays(1); // or a period that begins and ends with the same row would be none
        }
        return known == null && column != null && column.endsWith("_at") ? LocalDateTime.of(2026, 1, 1, 0, 0) : known;
    }

    private static Map<String, Object> row(ResultSet result) throws SQLException {
        Map<String, Object> row = new HashMap<>();
        if (result.next()) {
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                row.put(result.getMetaData().getColumnName(column), result.getObject(column));
            }
        }
        return row;
    }

    private interface Reading {
        void read(ResultSet result) throws SQLException;
    }

    private void query(String sql, Reading reading) {
        try (Connection connection = schema.connect(); Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            reading.read(result);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
