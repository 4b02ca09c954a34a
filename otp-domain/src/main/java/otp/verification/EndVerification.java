package otp.verification;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.application.Applications;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;

/** Writes down, under its account's lock and once, that a verification's time was over before anybody approved it. */
@ApplicationScoped
public class EndVerification {

    private Verifications verifications;
    private Applications applications;
    private Secrecy secrecy;
    private AuditLog audit;

    protected EndVerification() {
        // CDI proxy
    }

    @Inject
    EndVerification(Verifications verifications, Applications applications, Secrecy secrecy, AuditLog audit) {
        this.verifications = verifications;
        this.applications = applications;
        this.secrecy = secrecy;
        this.audit = audit;
    }

    /** Nothing happens when its time is not over, or it ended in any way before. */
    public void expire(Account account, UUID id, Instant now) {
        // an application this node does not know yet: the claim runs out, and whoever knows it does the work
        applications.byId(account.applicationId()).ifPresent(application -> verifications.find(account.id(), id)
                .filter(verification -> verification.expire(account, application.definition().policy(), now))
                .ifPresent(verification -> audit.write(account,
                        Fact.byTimer(EventType.VERIFICATION_EXPIRED, secrecy.about(verification), now, Details.NONE))));
    }
}
