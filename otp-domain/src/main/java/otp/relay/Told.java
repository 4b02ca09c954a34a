package otp.relay;

import java.time.Instant;

/**
 * An event as the CRM may hear of it.
 *
 * @param details a JSON object, with what is personal
 */
public record Told(long sequence, String type, Instant at, String actor, String details) {}
