package otp.benchmark;

import static otp.benchmark.Row.execute;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** The statements of a start, of the delivery that follows it, and of a right check, in their order, with nothing between them. */
final class Replay {

    private static final int SHARDS = 16;
    private static final String ELSEWHERE = "SELECT hits FROM limit_window WHERE id IN ("
            + String.join(", ", Collections.nCopies(SHARDS - 1, "?")) + ")";
    private static final String WINDOWS = "SELECT id, hits, idle_at, paced_until FROM limit_window WHERE id IN (?, ?, ?) ORDER BY id FOR UPDATE";

    private final Map<String, Row> rows = new HashMap<>();
    private final AtomicLong ids = new AtomicLong(1);
    private final List<byte[]> shards = new ArrayList<>();
    private final Row shard;

    /** @param connection to a schema that the product has filled */
    Replay(Connection connection) throws SQLException {
        for (String table : new String[] {"account", "verification", "message"}) {
            rows.put(table, Row.first(connection, table, ""));
        }
        rows.put("audit_event", Row.first(connection, "audit_event", " WHERE personal IS NOT NULL"));
        rows.put("limit_window", Row.first(connection, "limit_window", " ORDER BY LENGTH(hits)"));
        shard = Row.first(connection, "limit_window", " ORDER BY LENGTH(hits) DESC");
        for (int number = 0; number < SHARDS; number++) {
            shards.add(id());
            shard.with(Map.of("id", shards.get(number))).insert(connection);
        }
    }

    /** A verification with its message, on its way from start to check. */
    record Started(byte[] account, byte[] client, byte[] recipient, byte[] verification, long sequence) {

        Started with(byte[] other, long reached) {
            return new Started(account, client, recipient, other, reached);
        }
    }

    /** An account that exists, with an approved verification. */
    Started open(Connection connection) throws SQLException {
        Started started = new Started(id(), id(), id(), id(), 1);
        rows.get("account").with(Map.of("id", started.account, "last_seq", 1)).insert(connection);
        window(started.client).insert(connection);
        window(started.recipient).insert(connection);
        insertVerification(connection, started);
        connection.commit();
        return started;
    }

    Started start(Connection connection, Started former) throws SQLException {
        Started started = former.with(id(), former.sequence + 1);
        lockAccount(connection, former.account);
        List<byte[]> elsewhere = new ArrayList<>(shards);
        byte[] mine = elsewhere.remove(ThreadLocalRandom.current().nextInt(SHARDS));
        execute(connection, ELSEWHERE, elsewhere.toArray());
        execute(connection, WINDOWS, mine, former.client, former.recipient);
        insertVerification(connection, started);
        insertEvent(connection, started, started.sequence);
        updateAccount(connection, started);
        shard.with(Map.of("id", mine)).update(connection, "id = ?", mine);
        window(former.client).update(connection, "id = ?", former.client);
        window(former.recipient).update(connection, "id = ?", former.recipient);
        connection.commit();
        return settle(connection, started.with(started.verification, started.sequence + 1));
    }

    Started check(Connection connection, Started former) throws SQLException {
        Started started = former.with(former.verification, former.sequence + 1);
        execute(connection, "SELECT application_id, account_id FROM verification WHERE id = ?", started.verification);
        lockAccount(connection, started.account);
        selectVerification(connection, started);
        insertEvent(connection, started, started.sequence);
        updateAccount(connection, started);
        updateVerification(connection, started);
        connection.commit();
        return started;
    }

    private Started settle(Connection connection, Started started) throws SQLException {
        lockAccount(connection, started.account);
        execute(connection, "SELECT " + rows.get("message").columns() + " FROM message WHERE account_id = ? AND id = ?", started.account,
                started.verification);
        insertEvent(connection, started, started.sequence);
        updateAccount(connection, started);
        message(started).update(connection, "account_id = ? AND id = ?", started.account, started.verification);
        connection.commit();
        return started;
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
        rows.get("audit_event").with(Map.of("account_id", started.account, "id", id(), "seq", sequence, "verification_id",
                started.verification, "recipient_index", started.recipient)).insert(connection);
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

    private Row window(byte[] id) {
        return rows.get("limit_window").with(Map.of("id", id));
    }

    private byte[] id() {
        return ByteBuffer.allocate(16).putLong(0x7000L).putLong(ids.incrementAndGet()).array();
    }
}
