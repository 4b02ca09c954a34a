package otp.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.time.UuidV7;
import otp.transaction.Transactions;

/** The keys assertions are signed with: made at random at the first start, kept wrapped, all published, the newest used. */
@ApplicationScoped
public class SigningKeys {

    private static final int FIRST = 1;
    private WrappedKeys rows;
    private RootKeys roots;
    private Transactions transactions;
    private Clock clock;
    private List<SigningKey> keys;

    protected SigningKeys() {
        // CDI proxy
    }

    @Inject
    public SigningKeys(WrappedKeys rows, RootKeys roots, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.roots = roots;
        this.transactions = transactions;
        this.clock = clock;
    }

    public SigningKey current() {
        return published().get(0);
    }

    /** Newest first. */
    public synchronized List<SigningKey> published() {
        if (keys == null) {
            keys = load();
        }
        return keys;
    }

    /** Makes and unwraps the keys now, so that a wrong secret stops the start and not the first approval. */
    public void prepare() {
        published();
    }

    private List<SigningKey> load() {
        if (transactions.required(() -> rows.of(KeyPurpose.SIGNING).isEmpty())) {
            var now = clock.instant();
            var pair = pair();
            var fresh = WrappedKey.wrap(UuidV7.at(now), KeyPurpose.SIGNING, FIRST, pair.getPrivate().getEncoded(),
                    pair.getPublic().getEncoded(),
                    roots, now);
            transactions.required(() -> {
                rows.addIfAbsent(fresh);
                return null;
            });
        }
        return transactions.required(() -> rows.of(KeyPurpose.SIGNING).stream().map(this::unwrap).toList());
    }

    private SigningKey unwrap(WrappedKey row) {
        row.rewrap(roots);
        try {
            var factory = KeyFactory.getInstance("EC");
            return new SigningKey(row.id().toString(),
                    (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(row.unwrap(roots))),
                    (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(row.publicKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a signing key cannot be read", e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }
}
