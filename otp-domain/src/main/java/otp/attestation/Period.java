package otp.attestation;

import java.time.Instant;

/** Of what time the log is walked: from {@code since} on, up to {@code until} exclusive; null leaves that end open. */
public record Period(Instant since, Instant until) {

    public static final Period ALWAYS = new Period(null, null);
}
