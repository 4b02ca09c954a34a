package otp.reconcile;

import java.util.List;
import java.util.UUID;

/**
 * An account of which the CRM does not say what it should.
 *
 * @param account the account as the application calls it, or the masked number; null: not known
 * @param contact null: it is linked with none
 * @param differences in the contract's words
 * @param lost lockouts whose tickets are not as they should be
 */
public record Finding(UUID id, String account, String contact, List<String> differences, List<UUID> lost) {}
