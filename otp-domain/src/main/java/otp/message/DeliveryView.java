package otp.message;

import java.time.Instant;

/** What is known of the newest code's message. {@code reason} is null unless it failed. */
public record DeliveryView(DeliveryStatus status, Instant updatedAt, FailureReason reason) {}
