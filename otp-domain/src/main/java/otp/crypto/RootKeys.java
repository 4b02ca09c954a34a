package otp.crypto;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.settings.OtpSecrets;

/**
 * The keys that come from {@code otp.secret} and are nowhere in the database: one set for the current secret, one for each previous one.
 * A key is known by an id that is derived like it, so rows tell under which secret they were made without telling anything of it.
 */
@ApplicationScoped
public class RootKeys {

    private final Map<Long, byte[]> codeKeys = new LinkedHashMap<>();
    private final Map<Long, byte[]> wrappingKeys = new LinkedHashMap<>();
    private long current;

    protected RootKeys() {
        // CDI proxy
    }

    @Inject
    public RootKeys(OtpSecrets secrets) {
        current = add(secrets.current());
        secrets.previous().forEach(this::add);
    }

    private long add(byte[] secret) {
        var id = ByteBuffer.wrap(Hkdf.derive(secret, "otp/key-id/v1")).getLong();
        codeKeys.putIfAbsent(id, Hkdf.derive(secret, "otp/code/v1"));
        wrappingKeys.putIfAbsent(id, Hkdf.derive(secret, "otp/wrapping/v1"));
        return id;
    }

    /** The id under which new codes and wrapped keys are made. */
    public long current() {
        return current;
    }

    public byte[] codeKey(long id) {
        return held(codeKeys, id, "code key");
    }

    public byte[] wrappingKey(long id) {
        return held(wrappingKeys, id, "wrapping key");
    }

    private static byte[] held(Map<Long, byte[]> keys, long id, String purpose) {
        var key = keys.get(id);
        if (key == null) {
            throw new UnknownKeyException(purpose);
        }
        return key;
    }
}
