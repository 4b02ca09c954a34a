package otp.system;

import java.util.List;

/** The audit events as the database has them. */
public record AuditLog(MySqlSchema schema) {

    private static final String GAPS = """
            SELECT HEX(a.id) FROM account a LEFT JOIN audit_event e ON e.account_id = a.id
            GROUP BY a.id, a.last_seq
            HAVING COUNT(e.seq) <> a.last_seq OR MIN(e.seq) <> 1 OR MAX(e.seq) <> a.last_seq""";

    /** What happened in a verification, in the order of the account's sequence. */
    public List<String> types(String verification) {
        return schema.query("SELECT event_type FROM audit_event WHERE verification_id = UUID_TO_BIN('" + verification + "') ORDER BY seq");
    }

    /** Accounts whose events are not 1, 2, 3 … up to what the account's row says. */
    public List<String> accountsWithGaps() {
        return schema.query(GAPS);
    }
}
