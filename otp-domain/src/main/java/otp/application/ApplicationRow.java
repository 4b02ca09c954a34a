package otp.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An application as the database keeps it: its definition is one text, since nothing ever searches inside it. */
@Entity
@Table(name = "application")
public class ApplicationRow {

    @Id
    private UUID id;

    @Column(nullable = false, length = 40)
    private String name;

    @Column(nullable = false, length = 60_000)
    private byte[] definition;

    @Column(nullable = false)
    private long version;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected ApplicationRow() {
        // JPA
    }

    public static ApplicationRow create(UUID id, String name, Definition definition, Instant now) {
        var row = new ApplicationRow();
        row.id = id;
        row.name = name;
        row.createdAt = now;
        row.replace(definition, now);
        return row;
    }

    public void replace(Definition next, Instant now) {
        definition = DefinitionText.write(next).getBytes(StandardCharsets.UTF_8);
        version++;
        updatedAt = now;
    }

    public Application application() {
        return new Application(id, name, DefinitionText.read(new String(definition, StandardCharsets.UTF_8)), version, createdAt,
                updatedAt);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public long version() {
        return version;
    }
}
