package otp.key;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.application.ApplicationRows;
import otp.application.RefreshDirectory;
import otp.application.Role;
import otp.transaction.Transactions;

/** Makes an API key. */
@ApplicationScoped
public class CreateKey {

    private KeyRows keys;
    private ApplicationRows directory;
    private RefreshDirectory refreshDirectory;
    private Transactions transactions;
    private Clock clock;

    protected CreateKey() {
        // CDI proxy
    }

    @Inject
    public CreateKey(KeyRows keys, ApplicationRows directory, RefreshDirectory refreshDirectory, Transactions transactions, Clock clock) {
        this.keys = keys;
        this.directory = directory;
        this.refreshDirectory = refreshDirectory;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param roles any but {@link Role#ADMIN} */
    public NewKey create(Application application, Set<Role> roles, String label, Instant expiresAt) {
        if (roles.isEmpty() || roles.contains(Role.ADMIN)) {
            throw new IllegalArgumentException("a key carries caller, support or auditor");
        }
        var token = Token.random();
        var row = KeyRow.create(token, application.id(), roles, label, expiresAt, clock.instant());
        transactions.required(() -> {
            directory.lockDirectory();
            directory.changed();
            keys.add(row);
            return null;
        });
        refreshDirectory.refresh();
        return new NewKey(row.key(), token.text());
    }
}
