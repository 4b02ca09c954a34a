package otp.key;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.application.ApplicationRows;
import otp.application.RefreshDirectory;
import otp.transaction.Transactions;

/** Ends an API key, on every node within 5 s. */
@ApplicationScoped
public class RevokeKey {

    private KeyRows keys;
    private ApplicationRows directory;
    private RefreshDirectory refreshDirectory;
    private Transactions transactions;
    private Clock clock;

    protected RevokeKey() {
        // CDI proxy
    }

    @Inject
    public RevokeKey(KeyRows keys, ApplicationRows directory, RefreshDirectory refreshDirectory, Transactions transactions, Clock clock) {
        this.keys = keys;
        this.directory = directory;
        this.refreshDirectory = refreshDirectory;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** False when the application has no such key any more. */
    public boolean revoke(Application application, String keyId) {
        var revoked = transactions.required(() -> {
            directory.lockDirectory();
            var done = keys.find(keyId).filter(row -> row.applicationId().equals(application.id())).map(row -> row.revoke(clock.instant()))
                    .orElse(false);
            if (done) {
                directory.changed();
            }
            return done;
        });
        refreshDirectory.refresh();
        return revoked;
    }
}
