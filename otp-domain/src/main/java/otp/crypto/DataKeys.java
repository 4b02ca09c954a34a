package otp.crypto;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.time.UuidV7;
import otp.transaction.Transactions;

/** The random data keys of this installation, made at the first start, unwrapped once a node. */
@ApplicationScoped
public class DataKeys {

    private static final int FIRST = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<KeyPurpose, DataKey> newest = new EnumMap<>(KeyPurpose.class);
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
        return newest.computeIfAbsent(purpose, this::load);
    }

    /** Makes and unwraps every key now, so that a wrong secret stops the start and not the first request. */
    public void prepare() {
        for (var purpose : KeyPurpose.values()) {
            if (purpose != KeyPurpose.SIGNING) {
                newest(purpose);
            }
        }
    }

    private DataKey load(KeyPurpose purpose) {
        if (transactions.required(() -> keys.of(purpose).isEmpty())) {
            var key = new byte[HmacSha256.LENGTH];
            RANDOM.nextBytes(key);
            var now = clock.instant();
            var fresh = WrappedKey.wrap(UuidV7.at(now), purpose, FIRST, key, null, roots, now);
            transactions.required(() -> {
                keys.addIfAbsent(fresh);
                return null;
            });
        }
        return transactions.required(() -> {
            var stored = keys.of(purpose).get(0);
            stored.rewrap(roots);
            return new DataKey(stored.generation(), stored.unwrap(roots));
        });
    }
}
