package otp.idempotency;

import java.util.UUID;

/** The right to answer one request; lost when its time runs out and somebody else takes the request up. */
public record Lease(UUID record, UUID holder) {}
