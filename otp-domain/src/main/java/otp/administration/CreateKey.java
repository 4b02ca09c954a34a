package otp.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Call;
import otp.application.ApplicationRows;
import otp.application.RefreshDirectory;
import otp.application.Role;
import otp.audit.About;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.key.KeyRow;
import otp.key.KeyRows;
import otp.key.NewKey;
import otp.transaction.Transactions;

/** Makes an API key. */
@ApplicationScoped
public class CreateKey {

    private KeyRows keys;
    private ApplicationRows directory;
    private RefreshDirectory refreshDirectory;
    private AuditLog audit;
    private Transactions transactions;
    private Clock clock;

    protected CreateKey() {
        // CDI proxy
    }

    @Inject
    public CreateKey(KeyRows keys, ApplicationRows directory, RefreshDirectory refreshDirectory, AuditLog audit,
            Transactions transactions, Clock clock) {
        this.keys = keys;
        this.directory = directory;
        this.refreshDirectory = refreshDirectory;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param roles any but {@link Role#ADMIN} */
    public NewKey create(Call call, Set<Role> roles, String label, Instant expiresAt) {
        if (roles.isEmpty() || roles.contains(Role.ADMIN)) {
            throw new IllegalArgumentException("a key carries caller, support or auditor");
        }
        var now = clock.instant();
        var made = KeyRow.create(call.application().id(), roles, label, expiresAt, now);
        transactions.required(() -> {
            directory.lockDirectory();
            directory.changed();
            keys.add(made.row());
            var details = Details.NONE.with("key", made.row().id())
                    .with("roles", roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).sorted().toList())
                    .with("expiresAt", expiresAt);
            audit.write(call.application().id(), Fact.by(call, EventType.KEY_CREATED, About.NOTHING, now, details));
            return null;
        });
        refreshDirectory.refresh();
        return made.shownOnce();
    }
}
