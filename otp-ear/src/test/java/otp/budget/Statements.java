package otp.budget;

import java.util.Map;
import java.util.TreeMap;

import otp.system.MySqlSchema;

/**
 * How often MySQL executed each statement in a schema, by its digest. Preparing one for later does not count. The rows that one request
 * writes by the same statement are one JDBC batch, which counts as one.
 */
record Statements(Map<String, Long> executions) {

    private static final String COUNTS = """
            SELECT CONCAT(COUNT_STAR, ' ', DIGEST_TEXT) FROM performance_schema.events_statements_summary_by_digest
            WHERE SCHEMA_NAME = DATABASE() AND (DIGEST_TEXT LIKE 'EXECUTE %' OR DIGEST_TEXT IN ('COMMIT', 'ROLLBACK'))""";

    static Statements of(MySqlSchema schema) {
        Map<String, Long> executions = new TreeMap<>();
        schema.query(COUNTS)
                .forEach(row -> executions.merge(row.substring(row.indexOf(' ') + 1), Long.valueOf(row.split(" ", 2)[0]), Long::sum));
        return new Statements(executions);
    }

    Statements since(Statements before) {
        Map<String, Long> more = new TreeMap<>();
        executions.forEach((digest, count) -> more.put(digest, count - before.executions.getOrDefault(digest, 0L)));
        more.values().removeIf(count -> count == 0);
        return new Statements(more);
    }

    long transactions() {
        return executions.getOrDefault("COMMIT", 0L) + executions.getOrDefault("ROLLBACK", 0L);
    }

    long count() {
        return executions.entrySet().stream().filter(entry -> entry.getKey().startsWith("EXECUTE ")).mapToLong(Statements::batched).sum();
    }

    private static long batched(Map.Entry<String, Long> entry) {
        return entry.getKey().startsWith("EXECUTE SELECT ") ? entry.getValue() : Math.min(1, entry.getValue());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(count() + " statements, " + transactions() + " transactions");
        executions.forEach((digest, count) -> text.append("%n  %d × %.160s".formatted(count, digest)));
        return text.toString();
    }
}
