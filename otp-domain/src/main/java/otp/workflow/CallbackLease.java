package otp.workflow;

import java.time.Instant;
import java.util.UUID;

/** The right to act on one callback; lost when its time runs out and somebody else takes the callback up, which then has a later end. */
public record CallbackLease(UUID id, Instant until) {}
