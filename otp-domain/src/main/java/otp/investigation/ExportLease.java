package otp.investigation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of somebody who reads the log as a whole; its id is a digest of who it is. */
@Entity
@Table(name = "export_lease")
public class ExportLease {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID holder;

    @Column(name = "leased_until", nullable = false)
    private Instant leasedUntil;

    protected ExportLease() {
        // JPA
    }

    public static ExportLease of(Lease lease, Instant until) {
        var row = new ExportLease();
        row.id = lease.id();
        row.holder = lease.holder();
        row.leasedUntil = until;
        return row;
    }

    public UUID id() {
        return id;
    }

    public UUID holder() {
        return holder;
    }

    public Instant leasedUntil() {
        return leasedUntil;
    }
}
