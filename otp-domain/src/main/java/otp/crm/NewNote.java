package otp.crm;

import java.time.Instant;

/**
 * A note to be made.
 *
 * @param html with everything escaped that is not ours; it holds a marker by which it is found again
 */
public record NewNote(String contact, Instant at, String html) {}
