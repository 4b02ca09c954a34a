package otp.investigation;

import java.util.UUID;

/**
 * The right to read the log as a whole, for a while.
 *
 * @param id whose it is
 * @param holder which taking of it
 */
public record Lease(UUID id, UUID holder) {}
