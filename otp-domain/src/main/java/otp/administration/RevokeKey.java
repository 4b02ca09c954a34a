package otp.administration;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Call;
import otp.application.ApplicationRows;
import otp.application.RefreshDirectory;
import otp.audit.About;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.key.KeyRows;
import otp.transaction.Transactions;

/** Ends an API key, on every node within 5 s. */
@ApplicationScoped
public class RevokeKey {

    private KeyRows keys;
    private ApplicationRows directory;
    private RefreshDirectory refreshDirectory;
    private AuditLog audit;
    private Transactions transactions;
    private Clock clock;

    protected RevokeKey() {
        // CDI proxy
    }

    @Inject
    public RevokeKey(KeyRows keys, ApplicationRows directory, RefreshDirectory refreshDirectory, AuditLog audit,
            Transactions transactions, Clock clock) {
        this.keys = keys;
        this.directory = directory;
        this.refreshDirectory = refreshDirectory;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** False when the application has no such key any more. */
    public boolean revoke(Call call, String keyId) {
        var revoked = transactions.required(() -> {
            directory.lockDirectory();
            var now = clock.instant();
            var application = call.application().id();
            var done = keys.find(keyId).filter(row -> row.applicationId().equals(application)).map(row -> row.revoke(now)).orElse(false);
            if (done) {
                directory.changed();
                audit.write(application, Fact.by(call, EventType.KEY_REVOKED, About.NOTHING, now, Details.NONE.with("key", keyId)));
            }
            return done;
        });
        refreshDirectory.refresh();
        return revoked;
    }
}
