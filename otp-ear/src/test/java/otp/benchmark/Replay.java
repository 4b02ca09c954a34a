package otp.benchmark;

import static otp.benchmark.Row.execute;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The statements of a start, of the delivery that follows it, and of a right check, in their order, with nothing between them. */
final class Replay {

    private static final String SHARDS = "SELECT hits FROM limit_window WHERE id IN (" + String.join(", ", Collections.nCopies(15, "?"))
            + ")";
    private static final String WINDOWS = "SELECT id, hits, idle_at FROM limit_window WHERE id IN (?, ?, ?) ORDER BY id FOR UPDATE";

    private final Map<String, Row> rows = new HashMap<>();
    private final AtomicLong ids = new AtomicLong(1);

    /** @param connection to a schema that the product has filled */
    Replay(Connection connection) throws SQLException {
        for (String table : new String[] {"account", "verification", "message", "audit_event", "limit_window"}) {
            rows.put(table, Row.last(connection, table));
        }
    }

    /** A verification with its message, on its way from start to check. */
    record Started(byte[] account, byte[] verification, long sequence) {}

    /** An account that exists, with a verification that the next start supersedes. */
    Started open(Connection connection) throws SQLException {
        Started started = new Started(id(), id(), 1);
        rows.get("account").with(Map.of("id", started.account, "last_seq", 1)).insert(connection);
        window(started.account).insert(connection);
        insertVerification(connection, started);
        connection.commit();
        return started;
    }

    Started start(Connection connection, Started former) throws SQLException {
        Started started = new Started(former.account, id(), former.sequence + 2);
        lockAccount(connection, former.account);
        selectVerification(connection, former);
        Object[] shards = new Object[15];
        for (int shard = 0; shard < shards.length; shard++) {
            shards[shard] = new byte[16];
        }
        execute(connection, SHARDS, shards);
        execute(connection, WINDOWS, former.account, new byte[16], new byte[16]);
        insertVerification(connection, started);
        insertEvent(connection, started, started.sequence);
        insertEvent(connection, started, started.sequence + 1);
        updateAccount(connection, started);
        updateVerification(connection, former);
        for (int window = 0; window < 3; window++) {
            window(former.account).update(connection, "id = ?", former.account);
        }
        connection.commit();
        settle(connection, started);
        return started;
    }

    void check(Connection connection, Started started) throws SQLException {
        execute(connection, "SELECT application_id, account_id FROM verification WHERE id = ?", started.verification);
        connection.commit();
        lockAccount(connection, started.account);
        selectVerification(connection, started);
        insertEvent(connection, started, started.sequence + 3);
        updateAccount(connection, started);
        updateVerification(connection, started);
        connection.commit();
    }

    private void settle(Connection connection, Started started) throws SQLException {
        lockAccount(connection, started.account);
        execute(connection, "SELECT " + rows.get("message").columns() + " FROM message WHERE account_id = ? AND id = ?", started.account,
                started.verification);
        insertEvent(connection, started, started.sequence + 2);
        updateAccount(connection, started);
        message(started).update(connection, "account_id = ? AND id = ?", started.account, started.verification);
        connection.commit();
    }

    private void lockAccount(Connection connection, byte[] account) throws SQLException {
        execute(connection, "SELECT " + rows.get("account").columns() + " FROM account WHERE id = ? FOR UPDATE", account);
    }

    private void selectVerification(Connection connection, Started started) throws SQLException {
        execute(connection,
                "SELECT v.*, m.* FROM verification v LEFT JOIN message m ON m.verification_id = v.id WHERE v.account_id = ? AND v.id = ?",
                started.account, started.verification);
    }

    private void insertVerification(Connection connection, Started started) throws SQLException {
        rows.get("verification").with(Map.of("account_id", started.account, "id", started.verification)).insert(connection);
        message(started).insert(connection);
    }

    private void insertEvent(Connection connection, Started started, long sequence) throws SQLException {
        rows.get("audit_event").with(Map.of("account_id", started.account, "id", id(), "seq", sequence)).insert(connection);
    }

    private void updateAccount(Connection connection, Started started) throws SQLException {
        rows.get("account").with(Map.of("id", started.account, "last_seq", started.sequence)).update(connection, "id = ?", started.account);
    }

    private void updateVerification(Connection connection, Started started) throws SQLException {
        rows.get("verification").with(Map.of("account_id", started.account, "id", started.verification))
                .update(connection, "account_id = ? AND id = ?", started.account, started.verification);
    }

    private Row message(Started started) {
        Map<String, Object> keys = Map.of("account_id", started.account, "id", started.verification, "verification_id",
                started.verification);
        Map<String, Object> settled = new HashMap<>(keys);
        settled.put("due_at", null);
        return rows.get("message").with(settled);
    }

    private Row window(byte[] account) {
        return rows.get("limit_window").with(Map.of("id", account));
    }

    private byte[] id() {
        return ByteBuffer.allocate(16).putLong(0x7000L).putLong(ids.incrementAndGet()).array();
    }
}
