package otp.crypto;

/** What a data key is for; each purpose has its own random key, so that none can stand in for another. */
public enum KeyPurpose {
    /** Phone numbers and e-mail addresses at rest. */
    PERSONAL,
    /** Keyed index of recipients, client addresses, clients. */
    INDEX,
    /** Fingerprints and answers kept for Idempotency-Key. */
    IDEMPOTENCY,
    /** MACs of the audit log's chains. */
    AUDIT,
    /** Signs the cursors of searches. */
    CURSOR,
    /** The P-256 key that signs assertions (PKCS#8). */
    SIGNING
}
