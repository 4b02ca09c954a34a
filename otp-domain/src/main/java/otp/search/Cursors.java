package otp.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.Bytes;
import otp.crypto.DataKeys;
import otp.crypto.HmacSha256;
import otp.crypto.KeyPurpose;

/**
 * Where a search goes on: the last row's position in its order and an HMAC that binds it to what was searched for, so that a cursor opens
 * nothing another search would not have shown. Only the exact text that was given out is taken.
 */
@ApplicationScoped
public class Cursors {

    private DataKeys keys;

    protected Cursors() {
        // CDI proxy
    }

    @Inject
    public Cursors(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * @param last the position of the last row, in the bytes of the search's own order
     * @param search what is searched, in which application and by which filters, unambiguously
     */
    public String after(byte[] last, String search) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(last.length + HmacSha256.LENGTH).put(last).put(mac(last, search)).array());
    }

    /** The position; empty for a text that was not given out for this search. */
    public Optional<byte[]> read(String cursor, String search) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length <= HmacSha256.LENGTH) {
            return Optional.empty();
        }
        var last = Arrays.copyOf(bytes, bytes.length - HmacSha256.LENGTH);
        return MessageDigest.isEqual(bytes(cursor), bytes(after(last, search))) ? Optional.of(last) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] mac(byte[] last, String search) {
        return HmacSha256.of(keys.newest(KeyPurpose.CURSOR).bytes(), Bytes.of(last.length), last, bytes(search));
    }
}
