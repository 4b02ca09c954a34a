package otp.logged;

import java.util.List;

/** Accounts about which rows and events say different things. */
final class Disagreements {

    /** Each finds accounts whose facts are not as many as the events that tell of them. */
    static final List<String> QUERIES = List.of(
            differ("a.failures", "e.event_type = 'check.incorrect' AND e.seq > " + last("'check.approved'")),
            differ("a.attempts", "e.event_type = 'check.incorrect' AND e.seq > " + last("'check.approved','lockout.started'")),
            differ("SELECT COUNT(*) FROM verification v WHERE v.account_id = a.id", "e.event_type = 'verification.started'"),
            differ("SELECT COUNT(*) FROM verification v WHERE v.account_id = a.id AND v.status = 'APPROVED'",
                    "e.event_type = 'check.approved'"),
            differ("SELECT COUNT(*) FROM verification v WHERE v.account_id = a.id AND v.status = 'SUPERSEDED'",
                    "e.event_type = 'verification.superseded'"),
            differ("SELECT COUNT(*) FROM verification v WHERE v.account_id = a.id AND v.status = 'CANCELED'",
                    "e.event_type = 'verification.canceled'"),
            differ("SELECT COUNT(*) FROM lockout l WHERE l.account_id = a.id", "e.event_type = 'lockout.started'"),
            differ("SELECT COUNT(*) FROM lockout l WHERE l.account_id = a.id AND l.ended_at IS NOT NULL",
                    "e.event_type = 'lockout.expired'"),
            differ("SELECT COUNT(*) FROM message m WHERE m.account_id = a.id AND m.status = 'SENT' AND m.kind IN ('CODE', 'RETRY')",
                    "e.event_type = 'code.sent'"),
            differ("SELECT COUNT(*) FROM message m WHERE m.account_id = a.id AND m.status = 'SENT' AND m.kind = 'LOCKED'",
                    "e.event_type = 'lockout.notified'"));

    private Disagreements() {}

    private static String differ(String fact, String event) {
        return "SELECT HEX(a.id) FROM account a WHERE (" + fact + ") <> (SELECT COUNT(*) FROM audit_event e WHERE e.account_id = a.id AND "
                + event
                + ")";
    }

    private static String last(String type) {
        return "COALESCE((SELECT MAX(seq) FROM audit_event l WHERE l.account_id = a.id AND l.event_type IN (" + type + ")), 0)";
    }
}
