package otp.reconcile;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What the CRM refuses.
 *
 * @param id of the account, or of the erasure
 * @param account whose it is
 * @param contact null: none is known
 * @param trace by which the CRM's support finds the refusal; null: none was given
 * @param since when it was refused first; of an erasure: asked for
 */
public record Parked(Kind kind, UUID id, UUID account, String contact, String reason, String trace, Instant since) {

    /** What is parked. */
    public enum Kind {
        /** News of an account. */
        ACCOUNT,
        /** What a contact says of an account whose person was erased should go. */
        ERASURE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
