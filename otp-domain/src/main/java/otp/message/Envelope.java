package otp.message;

import java.util.UUID;

/** What all messages of one verification have in common. */
public record Envelope(UUID application, UUID account, UUID verification, String language) {}
