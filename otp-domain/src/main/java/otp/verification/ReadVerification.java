package otp.verification;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.application.Applications;
import otp.transaction.Transactions;

/** Shows a verification; one statement, no lock. */
@ApplicationScoped
public class ReadVerification {

    private Verifications verifications;
    private Applications applications;
    private Views views;
    private Transactions transactions;
    private Clock clock;

    protected ReadVerification() {
        // CDI proxy
    }

    @Inject
    ReadVerification(Verifications verifications, Applications applications, Views views, Transactions transactions, Clock clock) {
        this.verifications = verifications;
        this.applications = applications;
        this.views = views;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param within null: in whatever application it is, as an administrator may */
    public Optional<VerificationView> read(Application within, UUID id) {
        return transactions.required(() -> verifications.read(id)
                .filter(reading -> within == null || reading.verification().belongsTo(within))
                .flatMap(reading -> applications.byId(reading.verification().applicationId())
                        .map(application -> views.view(application, reading.account(), reading.verification(), clock.instant()))));
    }
}
