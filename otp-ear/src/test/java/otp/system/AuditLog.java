package otp.system;

import java.util.List;

/** The audit events as the database has them. */
public record AuditLog(MySqlSchema schema) {

    private static final String ACCOUNTS = "SELECT id, last_seq, audit_head FROM account";
    private static final String CHAINS = ACCOUNTS + " UNION ALL SELECT application_id, last_seq, audit_head FROM audit_chain";
    private static final String GAPS = """
            SELECT HEX(c.id) FROM (%s) c LEFT JOIN audit_event e ON e.account_id = c.id
            GROUP BY c.id, c.last_seq
            HAVING COUNT(e.seq) <> c.last_seq OR MIN(e.seq) <> 1 OR MAX(e.seq) <> c.last_seq""";
    private static final String HEADS = """
            SELECT HEX(c.id) FROM (%s) c LEFT JOIN audit_event e ON e.account_id = c.id AND e.seq = c.last_seq
            WHERE c.last_seq > 0 AND NOT (e.mac <=> c.audit_head)""".formatted(CHAINS);

    /** What happened in a verification, in the order of the account's sequence. */
    public List<String> types(String verification) {
        return schema.query("SELECT event_type FROM audit_event WHERE verification_id = UUID_TO_BIN('" + verification + "') ORDER BY seq");
    }

    /** Accounts whose events are not 1, 2, 3 … up to what the account's row says. */
    public List<String> accountsWithGaps() {
        return schema.query(GAPS.formatted(ACCOUNTS));
    }

    /** The same of applications' own logs, too. */
    public List<String> chainsWithGaps() {
        return schema.query(GAPS.formatted(CHAINS));
    }

    /** Those whose row does not have the MAC of the newest event. */
    public List<String> chainsWithAnotherHead() {
        return schema.query(HEADS);
    }
}
