package otp.verification;

import java.time.Instant;
import java.util.UUID;

import otp.account.Purpose;
import otp.message.DeliveryView;

/**
 * A verification as its caller and support may see it, at one instant.
 *
 * @param to masked recipient
 * @param account the caller's name for the account, or the masked recipient for a default account
 * @param approvedAt null unless approved
 * @param returnUrl as given at the start; null: none
 */
public record VerificationView(
        UUID id,
        VerificationStatus status,
        String to,
        String account,
        Purpose purpose,
        int attemptsRemaining,
        int resendsRemaining,
        Instant resendAvailableAt,
        Instant codeExpiresAt,
        Instant expiresAt,
        Instant createdAt,
        Instant approvedAt,
        String returnUrl,
        DeliveryView delivery) {}
