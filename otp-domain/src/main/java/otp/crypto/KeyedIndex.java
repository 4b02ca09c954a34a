package otp.crypto;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Lets equal personal values be found without being kept: 128 bits of an HMAC under the index key, per kind and application, so that the
 * columns of two applications or two kinds do not join. Numbers are few: with a leaked index key they can be searched through.
 */
@ApplicationScoped
public class KeyedIndex {

    private DataKeys keys;

    protected KeyedIndex() {
        // CDI proxy
    }

    @Inject
    public KeyedIndex(DataKeys keys) {
        this.keys = keys;
    }

    public UUID of(String kind, UUID application, String value) {
        var key = keys.newest(KeyPurpose.INDEX).bytes();
        var label = HmacSha256.of(key, HmacSha256.ascii(kind));
        return Bytes.id(HmacSha256.of(key, label, Bytes.of(application), value.getBytes(StandardCharsets.UTF_8)));
    }
}
