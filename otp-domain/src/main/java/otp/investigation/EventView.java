package otp.investigation;

import java.time.Instant;
import java.util.UUID;

/**
 * An audit event as an investigator may see it.
 *
 * @param sequence its number in the log of the account, or of the application
 * @param application its name
 * @param account the caller's name for the account, or the masked recipient for a default account; null in an application's own log, and
 *        once the person was erased
 * @param to masked recipient; null where none is concerned, and once the person was erased
 * @param verification null where none is concerned
 * @param requestId null when no request caused it
 * @param details a JSON object
 */
public record EventView(
        UUID id,
        long sequence,
        String type,
        Instant at,
        String application,
        String account,
        String to,
        UUID verification,
        String actor,
        String requestId,
        String details,
        CrmState crm) {}
