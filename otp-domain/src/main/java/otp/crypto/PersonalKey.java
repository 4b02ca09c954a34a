package otp.crypto;

/** The opened key of one account. */
public final class PersonalKey {

    private final byte[] key;

    PersonalKey(byte[] key) {
        this.key = key.clone();
    }

    /** @param place what the ciphertext is bound to: it opens nowhere else */
    public byte[] seal(byte[] plain, byte[] place) {
        return AesGcm.encrypt(key, plain, place);
    }

    /** @throws TamperedException it was not sealed under this key, or not for this place */
    public byte[] open(byte[] sealed, byte[] place) {
        return AesGcm.decrypt(key, sealed, place);
    }

    @Override
    public String toString() {
        return "PersonalKey[hidden]";
    }
}
