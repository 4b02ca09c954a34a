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

/**
 * Pushes the due time of many rows in a transaction of two statements. A row that somebody holds is left out: it waits for nobody, so it can
 * deadlock with nobody, and one that is held for long keeps no other from being claimed.
 */
final class JdbcClaim {

    private final Connection database;
    private final String table;

    JdbcClaim(Connection database, String table) {
        this.database = database;
        this.table = table;
    }

    /** Those of the rows that were due and are pushed now. */
    List<Due> push(List<Due> rows, Instant now, Instant until) throws SQLException {
        database.setAutoCommit(false);
        try {
            var free = free(rows, now);
            if (!free.isEmpty()) {
                update(free, until);
            }
            database.commit();
            return free;
        } finally {
            database.setAutoCommit(true);
        }
    }

    private List<Due> free(List<Due> rows, Instant now) throws SQLException {
        try (var select = prepared("SELECT id FROM " + table + " WHERE due_at <= ? AND ", rows, " FOR UPDATE SKIP LOCKED", now);
                var result = select.executeQuery()) {
            Set<UUID> free = new HashSet<>();
            while (result.next()) {
                free.add(Bytes.id(result.getBytes(1)));
            }
            return rows.stream().filter(row -> free.contains(row.id())).toList();
        }
    }

    private void update(List<Due> rows, Instant until) throws SQLException {
        try (var update = prepared("UPDATE " + table + " SET due_at = ? WHERE ", rows, "", until)) {
            update.executeUpdate();
        }
    }

    /** Places that are left over repeat the last row: few texts, so that their plans are kept. */
    private PreparedStatement prepared(String before, List<Due> rows, String after, Instant instant) throws SQLException {
        int places = Integer.highestOneBit(2 * rows.size() - 1);
        var among = "(account_id, id) IN (" + String.join(", ", Collections.nCopies(places, "(?, ?)")) + ")";
        var statement = database.prepareStatement(before + among + after);
        statement.setObject(1, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        for (int place = 0; place < places; place++) {
            var row = rows.get(Math.min(place, rows.size() - 1));
            statement.setBytes(2 + 2 * place, Bytes.of(row.account()));
            statement.setBytes(3 + 2 * place, Bytes.of(row.id()));
        }
        return statement;
    }
}
