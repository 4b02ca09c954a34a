package otp.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import otp.crypto.Bytes;
import otp.report.WaitingReport;

/** The statements on reports that are made outside a transaction, or often enough that every round trip counts. */
final class JdbcReports {

    private final Connection database;

    JdbcReports(Connection database) {
        this.database = database;
    }

    /** One statement. Places that are left over repeat the last row, which then changes nothing. */
    void insert(List<WaitingReport> reports) throws SQLException {
        var rows = Padded.of(reports);
        try (var insert = database.prepareStatement(
                "INSERT INTO delivery_report (id, message_id, provider_digest, status, reason, provider_code, due_at, tries) VALUES "
                        + String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?, ?, ?, ?)"))
                        + " ON DUPLICATE KEY UPDATE tries = VALUES(tries)")) {
            int place = 0;
            for (var row : rows) {
                set(insert, place, row);
                place += 8;
            }
            insert.executeUpdate();
        }
    }

    private static void set(PreparedStatement insert, int before, WaitingReport row) throws SQLException {
        var report = row.report();
        insert.setBytes(before + 1, Bytes.of(row.id()));
        insert.setBytes(before + 2, report.message() == null ? null : Bytes.of(report.message()));
        insert.setBytes(before + 3, report.providerDigest() == null ? null : Bytes.of(report.providerDigest()));
        insert.setString(before + 4, report.status().name());
        insert.setString(before + 5, report.reason() == null ? null : report.reason().name());
        insert.setObject(before + 6, report.providerCode(), Types.INTEGER);
        insert.setObject(before + 7, utc(row.dueAt()));
        insert.setInt(before + 8, row.tries());
    }

    /** The longest due first. */
    List<StoredReport> due(Instant now, int limit) throws SQLException {
        try (var select = database.prepareStatement("SELECT id, message_id, provider_digest, status, reason, provider_code, due_at, tries"
                + " FROM delivery_report WHERE due_at <= ? ORDER BY due_at LIMIT ?")) {
            select.setObject(1, utc(now));
            select.setInt(2, limit);
            var due = new ArrayList<StoredReport>();
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    due.add(read(result));
                }
            }
            return due;
        }
    }

    private static StoredReport read(ResultSet row) throws SQLException {
        return new StoredReport(id(row, 1), id(row, 2), id(row, 3), row.getString(4), row.getString(5), row.getObject(6, Integer.class),
                instant(row, 7), row.getInt(8));
    }

    Optional<Instant> next() throws SQLException {
        try (var select = database.prepareStatement("SELECT MIN(due_at) FROM delivery_report"); var result = select.executeQuery()) {
            result.next();
            return Optional.ofNullable(instant(result, 1));
        }
    }

    /** Those of the rows that were due and are pushed now. A row that somebody holds is left out. */
    List<UUID> push(Collection<UUID> ids, Instant now, Instant until) throws SQLException {
        database.setAutoCommit(false);
        try {
            var free = free(ids, now);
            if (!free.isEmpty()) {
                update(free, until);
            }
            database.commit();
            return free;
        } finally {
            database.setAutoCommit(true);
        }
    }

    private List<UUID> free(Collection<UUID> ids, Instant now) throws SQLException {
        try (var select = prepared("SELECT id FROM delivery_report WHERE due_at <= ? AND id IN ", ids, " FOR UPDATE SKIP LOCKED", now);
                var result = select.executeQuery()) {
            var free = new ArrayList<UUID>();
            while (result.next()) {
                free.add(Bytes.id(result.getBytes(1)));
            }
            return free;
        }
    }

    private void update(Collection<UUID> ids, Instant until) throws SQLException {
        try (var update = prepared("UPDATE delivery_report SET due_at = ? WHERE id IN ", ids, "", until)) {
            update.executeUpdate();
        }
    }

    private PreparedStatement prepared(String before, Collection<UUID> ids, String after, Instant instant) throws SQLException {
        var places = Padded.of(ids);
        var statement = database.prepareStatement(before + "(" + String.join(", ", Collections.nCopies(places.size(), "?")) + ")" + after);
        statement.setObject(1, utc(instant));
        for (int place = 0; place < places.size(); place++) {
            statement.setBytes(2 + place, Bytes.of(places.get(place)));
        }
        return statement;
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Bytes.id(bytes);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
