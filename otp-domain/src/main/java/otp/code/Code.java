package otp.code;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * All that is kept of a code: never its digits.
 *
 * @param sequence its number within the verification, from 1; numbers whose code equals an earlier one are left out
 * @param length digits, 6–10
 * @param keyId the key it is derived under
 * @param availableAt when it goes out: its making, or later when a limit or an outage postponed it
 * @param expiresAt exclusive
 */
@Embeddable
public record Code(
        @Column(name = "code_sequence") Integer sequence,
        @Column(name = "code_length") Integer length,
        @Column(name = "code_key") Long keyId,
        @Column(name = "code_available_at") Instant availableAt,
        @Column(name = "code_expires_at") Instant expiresAt) {

    public boolean postponed(Instant now) {
        return now.isBefore(availableAt);
    }

    public boolean over(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
