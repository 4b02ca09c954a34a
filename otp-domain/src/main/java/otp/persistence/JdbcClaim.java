package otp.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import otp.crypto.Bytes;
import otp.expiry.Deadlines.Due;

/** Pushes the due time of many rows in one statement that commits itself, without the round trips of a transaction of the container's. */
final class JdbcClaim {

    private final String table;
    private final List<Due> rows;
    private final int places;

    JdbcClaim(String table, List<Due> rows) {
        this.table = table;
        this.rows = rows;
        this.places = Integer.highestOneBit(Math.max(1, 2 * rows.size() - 1)); // few texts, so that their plans are kept
    }

    /** The rows that were due and are pushed now. */
    List<Due> on(Connection database, Instant now, Instant until) throws SQLException {
        try (var update = database.prepareStatement("UPDATE " + table + " SET due_at = ? WHERE due_at <= ? AND " + amongRows())) {
            bind(update, 1, until);
            bind(update, 2, now);
            bindRows(update, 3);
            return update.executeUpdate() == rows.size() ? rows : pushed(database, until);
        }
    }

    /** Another node pushes to the same millisecond once in a while. Then both go on, and the account's lock decides. */
    private List<Due> pushed(Connection database, Instant until) throws SQLException {
        try (var select = database.prepareStatement("SELECT id FROM " + table + " WHERE due_at = ? AND " + amongRows())) {
            bind(select, 1, until);
            bindRows(select, 2);
            try (var result = select.executeQuery()) {
                Set<UUID> ours = new HashSet<>();
                while (result.next()) {
                    ours.add(Bytes.id(result.getBytes(1)));
                }
                return rows.stream().filter(row -> ours.contains(row.id())).toList();
            }
        }
    }

    private String amongRows() {
        return "(account_id, id) IN (" + String.join(", ", Collections.nCopies(places, "(?, ?)")) + ")";
    }

    /** Places that are left over repeat the last row. */
    private void bindRows(PreparedStatement statement, int first) throws SQLException {
        for (int place = 0; place < places; place++) {
            var row = rows.get(Math.min(place, rows.size() - 1));
            statement.setBytes(first + 2 * place, Bytes.of(row.account()));
            statement.setBytes(first + 2 * place + 1, Bytes.of(row.id()));
        }
    }

    private static void bind(PreparedStatement statement, int place, Instant instant) throws SQLException {
        statement.setObject(place, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
