package otp.verification;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import otp.account.LastCodes;

/** The codes of the account's verification before this one, which a fresh code must not repeat either. */
@Embeddable
record PreviousCodes(
        @Column(name = "previous_verification") UUID verification,
        @Column(name = "previous_seed", length = 32) byte[] seed,
        @Column(name = "previous_sequence") Integer sequence,
        @Column(name = "previous_key") Long keyId) {

    static PreviousCodes of(LastCodes last) {
        return last == null ? null : new PreviousCodes(last.verification(), last.seed(), last.sequence(), last.keyId());
    }

    @Override
    public String toString() {
        return "PreviousCodes[" + verification + "]";
    }
}
