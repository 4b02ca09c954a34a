package otp.limit;

import java.time.Instant;

/** The first limit that does not let a request pass, by the contract's name, and when it would. */
public record Exceeded(String limit, Instant availableAt) {}
