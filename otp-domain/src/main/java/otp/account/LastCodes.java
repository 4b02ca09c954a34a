package otp.account;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Enough of a verification to derive its codes again, so that the next one does not repeat them. */
@Embeddable
public record LastCodes(
        @Column(name = "last_verification") UUID verification,
        @Column(name = "last_seed", length = 32) byte[] seed,
        @Column(name = "last_code_sequence") Integer sequence,
        @Column(name = "last_code_key") Long keyId) {

    @Override
    public String toString() {
        return "LastCodes[" + verification + "]";
    }
}
