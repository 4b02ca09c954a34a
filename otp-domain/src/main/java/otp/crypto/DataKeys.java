package otp.crypto;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.time.UuidV7;
import otp.transaction.Transactions;

/** The random data keys of this installation, made at the first start, unwrapped once a node. */
@ApplicationScoped
public class DataKeys {

    private static final int FIRST = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<KeyPurpose, NavigableMap<Integer, DataKey>> known = new EnumMap<>(KeyPurpose.class);
    private WrappedKeys keys;
    private RootKeys roots;
    private Transactions transactions;
    private Clock clock;

    protected DataKeys() {
        // CDI proxy
    }

    @Inject
    public DataKeys(WrappedKeys keys, RootKeys roots, Transactions transactions, Clock clock) {
        this.keys = keys;
        this.roots = roots;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The newest key of the purpose; generations before it are read, not written. */
    public synchronized DataKey newest(KeyPurpose purpose) {
        return known.computeIfAbsent(purpose, this::loadOrMake).lastEntry().getValue();
    }

    /**
     * The key that a row names.
     *
     * @throws UnknownKeyException there is none of this generation
     */
    public synchronized DataKey of(KeyPurpose purpose, int generation) {
        if (!known.computeIfAbsent(purpose, this::loadOrMake).containsKey(generation)) {
            known.put(purpose, unwrapped(transactions.outside(() -> keys.of(purpose)))); // another node may have made it since
        }
        var key = known.get(purpose).get(generation);
        if (key == null) {
            throw new UnknownKeyException(purpose.name().toLowerCase(Locale.ROOT) + " key");
        }
        return key;
    }

    /** Makes and unwraps every key now, so that a wrong secret stops the start and not the first request. */
    public void prepare() {
        for (var purpose : KeyPurpose.values()) {
            if (purpose != KeyPurpose.SIGNING) {
                newest(purpose);
            }
        }
    }

    private NavigableMap<Integer, DataKey> loadOrMake(KeyPurpose purpose) {
        if (transactions.required(() -> keys.of(purpose).isEmpty())) {
            make(purpose);
        }
        return transactions.required(() -> {
            var rows = keys.of(purpose);
            rows.forEach(row -> row.rewrap(roots));
            return unwrapped(rows);
        });
    }

    private void make(KeyPurpose purpose) {
        var key = new byte[HmacSha256.LENGTH];
        RANDOM.nextBytes(key);
        var now = clock.instant();
        var fresh = WrappedKey.wrap(UuidV7.at(now), purpose, FIRST, key, null, roots, now);
        transactions.required(() -> {
            keys.addIfAbsent(fresh);
            return null;
        });
    }

    private NavigableMap<Integer, DataKey> unwrapped(List<WrappedKey> rows) {
        var unwrapped = new TreeMap<Integer, DataKey>();
        rows.forEach(row -> unwrapped.put(row.generation(), new DataKey(row.generation(), row.unwrap(roots))));
        return unwrapped;
    }
}
