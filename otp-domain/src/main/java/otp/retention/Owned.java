package otp.retention;

import java.util.UUID;

/** A row, with the account whose lock its end takes. */
public record Owned(UUID account, UUID id) {}
