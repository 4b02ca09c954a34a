package otp.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.DataKeys;
import otp.crypto.HmacSha256;
import otp.crypto.KeyPurpose;

/**
 * Where a search goes on: the last row's id and an HMAC that binds it to what was searched for, so that a cursor opens nothing another search
 * would not have shown. Only the exact text that was given out is taken.
 */
@ApplicationScoped
public class Cursors {

    private static final int ID = 16;
    private static final int LENGTH = ID + HmacSha256.LENGTH;

    private DataKeys keys;

    protected Cursors() {
        // CDI proxy
    }

    @Inject
    public Cursors(DataKeys keys) {
        this.keys = keys;
    }

    /** @param search what is searched, in which application and by which filters, unambiguously */
    public String after(UUID last, String search) {
        var id = ByteBuffer.allocate(ID).putLong(last.getMostSignificantBits()).putLong(last.getLeastSignificantBits()).array();
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(LENGTH).put(id).put(mac(id, search)).array());
    }

    /** Empty for a text that was not given out for this search. */
    public Optional<UUID> read(String cursor, String search) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != LENGTH) {
            return Optional.empty();
        }
        var id = ByteBuffer.wrap(bytes, 0, ID);
        var last = new UUID(id.getLong(), id.getLong());
        return MessageDigest.isEqual(bytes(cursor), bytes(after(last, search))) ? Optional.of(last) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] mac(byte[] id, String search) {
        return HmacSha256.of(keys.newest(KeyPurpose.CURSOR).bytes(), id, search.getBytes(StandardCharsets.UTF_8));
    }
}
