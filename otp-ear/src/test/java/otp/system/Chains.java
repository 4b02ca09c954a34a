package otp.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import otp.audit.AuditEvent;
import otp.chain.Chain;
import otp.chain.Links;
import otp.crypto.Bytes;
import otp.crypto.DataKeys;
import otp.crypto.KeyPurpose;
import otp.crypto.Personal;
import otp.crypto.RootKeys;
import otp.crypto.WrappedKey;
import otp.crypto.WrappedKeys;
import otp.settings.OtpSecrets;
import otp.transaction.Transactions;

/** The chains of the audit log as they are stored, checked and remade by somebody who has the database and the secret of the tests. */
public final class Chains {

    private static final String ENDS = """
            SELECT id, last_seq, audit_head, audit_base_seq, audit_base FROM account
            UNION ALL SELECT application_id, last_seq, audit_head, audit_base_seq, audit_base FROM audit_chain""";

    private final MySqlSchema schema;
    private final Links links;
    private final Personal personal;

    public Chains(MySqlSchema schema) {
        this.schema = schema;
        DataKeys keys = new DataKeys(new Keys(), new RootKeys(new OtpSecrets(ServerSetup.SECRET.getBytes(UTF_8), List.of())), RAW,
                Clock.tickMillis(ZoneOffset.UTC));
        this.links = new Links(keys);
        this.personal = new Personal(keys);
    }

    /** Every chain, those of the applications too, fits from its checkpoint to its head. How many events that were. */
    public int allFit() {
        AtomicInteger events = new AtomicInteger();
        // an event may be written between the reading of events and of ends
        await().alias("a look at which nothing was written").atMost(ofSeconds(10)).untilAsserted(() -> events.set(fitNow()));
        return events.get();
    }

    private int fitNow() {
        Map<UUID, Chain> ends = ends();
        Map<UUID, List<AuditEvent>> events = events();
        assertThat(ends.keySet()).containsAll(events.keySet());
        ends.forEach((id, end) -> fits(id, end, events.getOrDefault(id, List.of())));
        return events.values().stream().mapToInt(List::size).sum();
    }

    private void fits(UUID id, Chain end, List<AuditEvent> events) {
        assertThat(links.genuine(end.checkpoint(), id, end.base())).as("the checkpoint is ours").isTrue();
        byte[] previous = end.checkpoint().mac();
        long sequence = end.base();
        for (AuditEvent event : events) {
            assertThat(event.sequence()).as("no gap").isEqualTo(++sequence);
            assertThat(event.mac()).as(event.type()).isEqualTo(event.mac(previous, links));
            previous = event.mac();
        }
        assertThat(sequence).as("the newest").isEqualTo(end.last());
        assertThat(previous).as("the head").isEqualTo(end.head());
    }

    /** Makes every event so much older, and its MAC what it would have been then. Nobody may write meanwhile. */
    public void age(Duration by) {
        ends().forEach((id, end) -> age(id, end, events().getOrDefault(id, List.of()), by));
    }

    private void age(UUID id, Chain end, List<AuditEvent> events, Duration by) {
        byte[] previous = end.checkpoint().mac();
        for (AuditEvent event : events) {
            Stored.set(event, "at", event.at().minus(by));
            previous = event.mac(previous, links);
            update("UPDATE audit_event SET occurred_at = ?, mac = ? WHERE account_id = ? AND seq = ?",
                    LocalDateTime.ofInstant(event.at(), ZoneOffset.UTC), previous, Bytes.of(id), event.sequence());
        }
        update("UPDATE account SET audit_head = ? WHERE id = ? AND audit_head IS NOT NULL", previous, Bytes.of(id));
        update("UPDATE audit_chain SET audit_head = ? WHERE application_id = ? AND audit_head IS NOT NULL", previous, Bytes.of(id));
    }

    /** Gives every verification the id it would have had so much earlier; its number is sealed for its id. Nobody may write meanwhile. */
    public void ageVerifications(Duration by) {
        rows("SELECT id, account_id, application_id, recipient FROM verification", row -> {
            UUID id = Bytes.id(row.getBytes("id"));
            UUID older = new UUID(id.getMostSignificantBits() - (by.toMillis() << Short.SIZE), id.getLeastSignificantBits());
            UUID account = Bytes.id(row.getBytes("account_id"));
            UUID application = Bytes.id(row.getBytes("application_id"));
            String number = personal.open(row.getBytes("recipient"), place(id, application, account));
            update("UPDATE verification SET id = ?, recipient = ? WHERE id = ?", Bytes.of(older),
                    personal.seal(number, place(older, application, account), Instant.now()), Bytes.of(id));
            for (String reference : List.of("message.verification_id", "lockout.verification_id", "account.pending_login")) {
                String[] column = reference.split("\\.");
                update("UPDATE " + column[0] + " SET " + column[1] + " = ? WHERE " + column[1] + " = ?", Bytes.of(older), Bytes.of(id));
            }
        });
    }

    private static Personal.Place place(UUID verification, UUID application, UUID account) {
        return new Personal.Place("verification.recipient", verification, application, account);
    }

    private Map<UUID, Chain> ends() {
        Map<UUID, Chain> ends = new TreeMap<>();
        rows(ENDS, row -> ends.put(Bytes.id(row.getBytes("id")), Stored.read(Chain.class, row)));
        return ends;
    }

    private Map<UUID, List<AuditEvent>> events() {
        Map<UUID, List<AuditEvent>> events = new TreeMap<>();
        rows("SELECT * FROM audit_event ORDER BY account_id, seq", row -> {
            AuditEvent event = Stored.read(AuditEvent.class, row);
            events.computeIfAbsent(event.chain(), id -> new ArrayList<>()).add(event);
        });
        return events;
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = schema.connect(); PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void rows(String sql, Row each) {
        try (Connection connection = schema.connect(); PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                each.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private final class Keys implements WrappedKeys {

        @Override
        public List<WrappedKey> of(KeyPurpose purpose) {
            List<WrappedKey> keys = new ArrayList<>();
            rows("SELECT * FROM data_key WHERE purpose = '" + purpose + "' ORDER BY generation DESC",
                    row -> keys.add(Stored.read(WrappedKey.class, row)));
            return keys;
        }

        @Override
        public void addIfAbsent(WrappedKey key) {
            throw new IllegalStateException("the node has made its keys");
        }
    }

    private static final Transactions RAW = new Transactions() {
        @Override
        public <R> R required(Supplier<R> work) {
            return work.get();
        }

        @Override
        public <R> R lengthy(Supplier<R> work) {
            return work.get();
        }

        @Override
        public <R> R outside(Supplier<R> query) {
            return query.get();
        }

        @Override
        public void afterCommit(Runnable action) {
            action.run();
        }
    };
}
