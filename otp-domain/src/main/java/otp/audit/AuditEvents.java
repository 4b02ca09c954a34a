package otp.audit;

/** Where events are kept; the database's own order is a chain's sequence. */
public interface AuditEvents {

    void add(AuditEvent event);
}
