package otp.key;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Applications;
import otp.application.Cached;

/** Tells whose a presented key is, from memory; an unknown id costs the same comparison as a wrong secret. */
@ApplicationScoped
public class KeyRing implements Cached {

    private static final byte[] NOBODY = new byte[32];

    private volatile Map<String, Held> held = Map.of();
    private KeyRows rows;
    private Applications applications;
    private KeyUse use;
    private Clock clock;

    protected KeyRing() {
        // CDI proxy
    }

    @Inject
    public KeyRing(KeyRows rows, Applications applications, KeyUse use, Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.use = use;
        this.clock = clock;
    }

    private record Held(ApplicationKey key, byte[] digest) {}

    @Override
    public void reload() {
        held = rows.valid().stream().map(row -> new Held(row.key(), row.digest()))
                .collect(Collectors.toUnmodifiableMap(one -> one.key().id(), Function.identity()));
    }

    public Optional<KeyHolder> authenticate(String text) {
        var token = Token.parse(text);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        var known = held.get(token.get().keyId());
        var right = MessageDigest.isEqual(token.get().digest(), known == null ? NOBODY : known.digest());
        var now = clock.instant();
        if (!right || known == null || !known.key().usable(now)) {
            return Optional.empty();
        }
        use.note(known.key().id(), now);
        return applications.byId(known.key().applicationId()).map(application -> new KeyHolder(known.key(), application));
    }
}
