package otp.key;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import otp.application.Role;

/** An API key as the database keeps it: of the secret, only a digest. */
@Entity
@Table(name = "application_key")
public class KeyRow {

    @Id
    @Column(name = "key_id", length = 26)
    private String id;

    @Column(name = "application_id", nullable = false)
    private UUID applicationId;

    @Column(nullable = false, length = 32)
    private byte[] digest;

    @Column(nullable = false, length = 60)
    private String roles;

    @Column(nullable = false, length = 200)
    private String label;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected KeyRow() {
        // JPA
    }

    /** A key with a new secret, which is in no row. */
    public static Made create(UUID application, Set<Role> roles, String label, Instant expiresAt, Instant now) {
        var token = Token.random();
        return new Made(create(token, application, roles, label, expiresAt, now), token);
    }

    /** A row before it is kept, and the secret to show once it is. */
    public record Made(KeyRow row, Token token) {

        public NewKey shownOnce() {
            return new NewKey(row.key(), token.text());
        }
    }

    static KeyRow create(Token token, UUID application, Set<Role> roles, String label, Instant expiresAt, Instant now) {
        var row = new KeyRow();
        row.id = token.keyId();
        row.applicationId = application;
        row.digest = token.digest();
        row.roles = roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
        row.label = label;
        row.createdAt = now;
        row.expiresAt = expiresAt;
        return row;
    }

    /** False when it was revoked before. */
    public boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    ApplicationKey key() {
        var parsed = Stream.of(roles.split(",")).map(Role::valueOf).collect(Collectors.toSet());
        return new ApplicationKey(id, applicationId, parsed, label, createdAt, expiresAt, revokedAt, lastUsedAt);
    }

    byte[] digest() {
        return digest.clone();
    }

    public String id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }
}
