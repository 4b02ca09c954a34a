package otp.verification;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the caller said at the start and gets back, or has to repeat.
 *
 * @param actionDigest SHA-256 of a step-up's action; null for a login
 * @param client keyed index of the caller's id of the device; null: not given
 * @param contactEmail sealed for the row; null: not given
 */
@Embeddable
record Terms(
        @Column(nullable = false, length = 16) String language,
        @Column(name = "action_digest", length = 32) byte[] actionDigest,
        @Column(name = "return_url", length = 2048) String returnUrl,
        @Column(length = 256) String nonce,
        @Column(name = "client_index") UUID client,
        @Column(name = "contact_hubspot_id", length = 20) String contactHubspotId,
        @Column(name = "contact_email", length = 400) byte[] contactEmail) {

    /** What tells nothing of the person. */
    Terms erased() {
        return new Terms(language, null, null, null, null, null, null);
    }

    @Override
    public String toString() {
        return "Terms[" + language + "]";
    }
}
