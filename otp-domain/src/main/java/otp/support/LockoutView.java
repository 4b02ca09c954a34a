package otp.support;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import otp.lockout.LockoutStatus;

/**
 * A lockout as support may see it, at one instant.
 *
 * @param application its name
 * @param account the caller's name for the account, or the masked recipient for a default account
 * @param to masked recipient of the verification whose last attempt it was
 * @param level which of the policy's steps it took, from 1
 * @param until null for a suspension, which only a release ends
 * @param releasedAt null unless released; so are {@code releasedBy} and {@code releaseReason}
 * @param unlockNotifiedAt when the message that the account is open again was accepted for sending; null: not yet
 * @param ticket null: none is known
 */
public record LockoutView(
        UUID id,
        String application,
        String account,
        String to,
        UUID verification,
        int level,
        Instant lockedAt,
        Instant until,
        LockoutStatus status,
        Instant releasedAt,
        String releasedBy,
        String releaseReason,
        Instant unlockNotifiedAt,
        Ticket ticket) {

    /**
     * Its ticket in the CRM.
     *
     * @param url of the page where people read it; null when the portal is not configured
     */
    public record Ticket(String hubspotId, URI url) {}
}
