package otp.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Fingerprints and seals what is kept for idempotency: a plain hash of a short body would be a million guesses. */
@ApplicationScoped
public class Sealed {

    private DataKeys keys;

    protected Sealed() {
        // CDI proxy
    }

    @Inject
    public Sealed(DataKeys keys) {
        this.keys = keys;
    }

    public byte[] fingerprint(String label, byte[] content) {
        return HmacSha256.of(key("fingerprint"), HmacSha256.of(key("label"), HmacSha256.ascii(label)), content);
    }

    public byte[] seal(byte[] plain, byte[] context) {
        return AesGcm.encrypt(key("answer"), plain, context);
    }

    public byte[] open(byte[] sealed, byte[] context) {
        return AesGcm.decrypt(key("answer"), sealed, context);
    }

    private byte[] key(String use) {
        return Hkdf.derive(keys.newest(KeyPurpose.IDEMPOTENCY).bytes(), "otp/idempotency/" + use);
    }
}
