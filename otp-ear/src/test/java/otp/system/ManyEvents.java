package otp.system;

/** More audit events than anybody wants to bring about one by one: copies of those that are there, each later than the one it is of. */
public final class ManyEvents {

    private static final String COPIES = """
            INSERT INTO audit_event (account_id, seq, id, application_id, event_type, occurred_at, verification_id, recipient_index, actor,
                request_id, details, personal, mac_key, mac)
            SELECT account_id, seq + %1$d, RANDOM_BYTES(16), application_id, event_type, occurred_at + INTERVAL %1$d SECOND, verification_id,
                recipient_index, actor, request_id, details, personal, mac_key, mac FROM audit_event""";

    private ManyEvents() {}

    /** Doubles what is there, so many times. */
    public static int in(MySqlSchema schema, int doublings) {
        for (int doubling = 0; doubling < doublings; doubling++) {
            schema.execute(COPIES.formatted(schema.count("SELECT MAX(seq) FROM audit_event")));
        }
        return schema.count("SELECT COUNT(*) FROM audit_event");
    }
}
