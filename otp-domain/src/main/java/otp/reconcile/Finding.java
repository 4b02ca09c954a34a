package otp.reconcile;

import java.util.List;
import java.util.UUID;

/**
 * An account of which the CRM does not say what it should.
 *
 * @param account the account as the application calls it, or the masked number; null: not known
 * @param contact null: it is linked with none
 * @param differences in the contract's words
 * @param tickets what is wrong with lockouts' tickets
 * @param tellable false: there is neither a contact nor a number, so that nothing can be told
 */
public record Finding(UUID id, String account, String contact, List<String> differences, Tickets tickets, boolean tellable) {

    /**
     * Lockouts by what is wrong with their tickets.
     *
     * @param gone those whose ticket is not there
     * @param open those that are over, and their ticket is not closed
     * @param closed those in force whose ticket is closed
     */
    public record Tickets(List<UUID> gone, List<UUID> open, List<UUID> closed) {

        public static final Tickets NONE = new Tickets(List.of(), List.of(), List.of());
    }
}
