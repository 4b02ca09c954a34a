package otp.crypto;

/** Derives independent keys of 32 bytes from one secret: HKDF with SHA-256 and an empty salt (RFC 5869), one output block. */
public final class Hkdf {

    private static final byte[] NO_SALT = new byte[HmacSha256.LENGTH];
    private static final byte[] FIRST_BLOCK = {1};

    private Hkdf() {}

    public static byte[] derive(byte[] secret, String info) {
        return derive(secret, NO_SALT, HmacSha256.ascii(info));
    }

    static byte[] derive(byte[] secret, byte[] salt, byte[] info) {
        var pseudorandomKey = HmacSha256.of(salt, secret);
        return HmacSha256.of(pseudorandomKey, info, FIRST_BLOCK);
    }
}
