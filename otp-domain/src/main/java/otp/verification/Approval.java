package otp.verification;

import java.time.Instant;
import java.util.UUID;

import otp.account.Purpose;

/**
 * The facts an assertion is signed over.
 *
 * @param subject the account: the caller's name for it, or the whole number of a default account
 * @param actionDigest SHA-256 of the action's UTF-8 bytes; null for a login
 */
public record Approval(
        UUID verification,
        String application,
        String subject,
        String maskedRecipient,
        Purpose purpose,
        byte[] actionDigest,
        String nonce,
        Instant at) {

    @Override
    public String toString() {
        return "Approval[" + verification + "]";
    }
}
