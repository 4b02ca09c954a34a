package otp.key;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import otp.application.Role;

/**
 * An API key of an application, without its secret.
 *
 * @param expiresAt null: never
 * @param revokedAt null: not revoked
 * @param lastUsedAt to the minute; null: not yet
 */
public record ApplicationKey(
        String id,
        UUID applicationId,
        Set<Role> roles,
        String label,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        Instant lastUsedAt) {

    public ApplicationKey {
        roles = Set.copyOf(roles);
    }

    public boolean usable(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
