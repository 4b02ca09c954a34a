package otp.audit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A fact about an account, written in the transaction that made it a fact and never changed. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

    @Id
    private UUID id;

    @Column(name = "account_id", nullable = false)
    private UUID accountId;

    @Column(name = "seq", nullable = false)
    private long sequence;

    @Column(name = "application_id", nullable = false)
    private UUID applicationId;

    @Column(name = "event_type", nullable = false, length = 40)
    private String type;

    @Column(name = "occurred_at", nullable = false)
    private Instant at;

    @Column(name = "verification_id")
    private UUID verificationId;

    @Column(nullable = false, length = 200)
    private String actor;

    @Column(name = "request_id", length = 128)
    private String requestId;

    @Column(nullable = false, length = 1000)
    private String details;

    protected AuditEvent() {
        // JPA
    }

    AuditEvent(UUID id, UUID accountId, long sequence, UUID applicationId, Fact fact) {
        this.id = id;
        this.accountId = accountId;
        this.sequence = sequence;
        this.applicationId = applicationId;
        this.type = fact.type().word();
        this.at = fact.at();
        this.verificationId = fact.verification();
        this.actor = fact.actor();
        this.requestId = fact.requestId();
        this.details = fact.details().json();
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public long sequence() {
        return sequence;
    }

    public String type() {
        return type;
    }

    public Instant at() {
        return at;
    }

    public UUID verificationId() {
        return verificationId;
    }

    public String actor() {
        return actor;
    }

    public String details() {
        return details;
    }
}
