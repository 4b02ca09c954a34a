package otp.workflow;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A callback that was seen; its id is a digest of portal and callback id. */
@Entity
@Table(name = "crm_callback")
public class CallbackRow {

    @Id
    private UUID id;

    @Column(nullable = false, length = 32)
    private byte[] fingerprint;

    @Column(length = 1000)
    private String answer;

    @Column(name = "leased_until", nullable = false)
    private Instant leasedUntil;

    @Column(name = "called_at", nullable = false)
    private Instant calledAt;

    protected CallbackRow() {
        // JPA
    }

    /** @param fingerprint keyed, since a body tells a number */
    public static CallbackRow of(CallbackLease lease, byte[] fingerprint, Instant now) {
        var row = new CallbackRow();
        row.id = lease.id();
        row.fingerprint = fingerprint.clone();
        row.leasedUntil = lease.until();
        row.calledAt = now;
        return row;
    }

    public UUID id() {
        return id;
    }

    public byte[] fingerprint() {
        return fingerprint.clone();
    }

    /** Null while nobody has answered. */
    public String answer() {
        return answer;
    }

    public Instant leasedUntil() {
        return leasedUntil;
    }

    public Instant calledAt() {
        return calledAt;
    }
}
