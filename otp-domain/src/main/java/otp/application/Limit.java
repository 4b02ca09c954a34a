package otp.application;

import java.time.Duration;

/** At most {@code count} (1–1,000,000) in any window of length {@code per} (PT1S–P1D). */
public record Limit(int count, Duration per) {}
