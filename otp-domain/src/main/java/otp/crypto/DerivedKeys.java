package otp.crypto;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys derived from one purpose's data keys by HKDF, remembered: the same few serve every request. */
public final class DerivedKeys {

    /** More than a node uses at a time; beyond it the memory begins anew. */
    private static final int REMEMBERED = 512;

    private final DataKeys keys;
    private final KeyPurpose purpose;
    private final Map<Use, byte[]> derived = new ConcurrentHashMap<>();

    private record Use(int generation, String info) {}

    public DerivedKeys(DataKeys keys, KeyPurpose purpose) {
        this.keys = keys;
        this.purpose = purpose;
    }

    /** The generation that new things are made with. */
    public int newest() {
        return keys.newest(purpose).generation();
    }

    /** @throws UnknownKeyException there is no such generation */
    public byte[] of(int generation, String info) {
        var use = new Use(generation, info);
        var known = derived.get(use);
        if (known == null) {
            if (derived.size() >= REMEMBERED) {
                derived.clear();
            }
            known = Hkdf.derive(keys.of(purpose, generation).bytes(), info);
            derived.put(use, known);
        }
        return known;
    }
}
