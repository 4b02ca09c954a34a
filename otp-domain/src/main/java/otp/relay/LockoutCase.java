package otp.relay;

import java.time.Instant;
import java.util.UUID;

import otp.lockout.LockoutStatus;

/**
 * A lockout support has to know of.
 *
 * @param to masked recipient of the verification whose last attempt it was; null: erased
 * @param until null for a suspension
 * @param ticket its ticket's id; null: none yet
 * @param ticketClosed whether the ticket is known to be in the closing stage
 */
public record LockoutCase(UUID id, UUID verification, String to, int level, Instant lockedAt, Instant until, LockoutStatus status,
        String ticket, boolean ticketClosed) {

    public boolean over() {
        return status != LockoutStatus.ACTIVE;
    }

    /** Whether the CRM's ticket is as it should be. */
    public boolean handedOff() {
        return ticket != null && ticketClosed == over();
    }
}
