package otp.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Seals personal data for one place: table, column, row, application and account are bound, so a ciphertext copied elsewhere does not open.
 * Each day has its own key, derived from the data key, which keeps random nonces far from their bound (NIST SP 800-38D, 2^32 a key).
 */
@ApplicationScoped
public class Personal {

    private static final int HEADER = Integer.BYTES;
    private static final long DAY = 86_400;

    private DerivedKeys keys;

    protected Personal() {
        // CDI proxy
    }

    @Inject
    public Personal(DataKeys keys) {
        this.keys = new DerivedKeys(keys, KeyPurpose.PERSONAL);
    }

    /** The key id a row notes beside what was sealed. */
    public int keyId() {
        return keys.newest();
    }

    public byte[] seal(String text, Place place, Instant now) {
        return seal(text.getBytes(StandardCharsets.UTF_8), place, now);
    }

    byte[] seal(byte[] plain, Place place, Instant now) {
        int day = (int) (now.getEpochSecond() / DAY);
        var sealed = AesGcm.encrypt(dayKey(day), plain, place.bytes());
        return ByteBuffer.allocate(HEADER + sealed.length).putInt(day).put(sealed).array();
    }

    public String open(byte[] sealed, Place place) {
        return new String(bytes(sealed, place), StandardCharsets.UTF_8);
    }

    byte[] bytes(byte[] sealed, Place place) {
        if (sealed.length < HEADER) {
            throw new TamperedException(null);
        }
        var buffer = ByteBuffer.wrap(sealed);
        var key = dayKey(buffer.getInt());
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return AesGcm.decrypt(key, rest, place.bytes());
    }

    private byte[] dayKey(int day) {
        return keys.of(keys.newest(), "otp/personal/" + day);
    }

    /** Where a ciphertext stands. */
    public record Place(String column, UUID row, UUID application, UUID account) {

        byte[] bytes() {
            return HmacSha256.ascii(column + "/" + row + "/" + application + "/" + account);
        }
    }
}
