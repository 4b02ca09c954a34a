package otp.retention;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.application.Applications;
import otp.settings.RetentionSettings;
import otp.transaction.Transactions;
import otp.verification.Verification;
import otp.verification.Verifications;

/** Removes verifications that ended long enough ago, with their codes and messages. */
@ApplicationScoped
public class PurgeVerifications {

    private OldVerifications old;
    private Verifications verifications;
    private AccountGate gate;
    private Applications applications;
    private RetentionSettings kept;
    private Untold untold;
    private Transactions transactions;
    private Clock clock;

    protected PurgeVerifications() {
        // CDI proxy
    }

    @Inject
    public PurgeVerifications(OldVerifications old, Verifications verifications, AccountGate gate, Applications applications,
            RetentionSettings kept, Untold untold, Transactions transactions, Clock clock) {
        this.old = old;
        this.verifications = verifications;
        this.gate = gate;
        this.applications = applications;
        this.kept = kept;
        this.untold = untold;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void purge() {
        var before = clock.instant().minus(kept.verifications());
        for (var application : applications.all()) {
            Sweep.through(after -> transactions.outside(() -> old.ended(application.id(), before, after, Sweep.PART)),
                    row -> gate.settle(row.account(), account -> verifications.find(account.id(), row.id())
                            .filter(verification -> !needed(verification, account)).ifPresent(old::remove)));
        }
    }

    private boolean needed(Verification verification, Account account) {
        return verification.endedAt() == null || verification.id().equals(account.pending(verification.purpose()))
                || untold.of(account) || old.needed(verification);
    }
}
