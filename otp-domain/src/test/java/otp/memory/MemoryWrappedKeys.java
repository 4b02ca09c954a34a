package otp.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import otp.crypto.KeyPurpose;
import otp.crypto.WrappedKey;
import otp.crypto.WrappedKeys;

/** Wrapped data keys in a list. */
public final class MemoryWrappedKeys implements WrappedKeys {

    private final List<WrappedKey> rows = new ArrayList<>();

    @Override
    public List<WrappedKey> of(KeyPurpose purpose) {
        return rows.stream().filter(row -> row.purpose() == purpose)
                .sorted(Comparator.comparingInt(WrappedKey::generation).reversed()).toList();
    }

    @Override
    public void addIfAbsent(WrappedKey key) {
        if (of(key.purpose()).stream().noneMatch(known -> known.generation() == key.generation())) {
            rows.add(key);
        }
    }
}
