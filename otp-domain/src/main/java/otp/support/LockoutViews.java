package otp.support;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.application.Applications;
import otp.lockout.Lockout;
import otp.settings.HubSpotSettings;
import otp.verification.Secrecy;

/** Shows a lockout as it stands at an instant. */
@ApplicationScoped
class LockoutViews {

    private Secrecy secrecy;
    private Applications applications;
    private HubSpotSettings crm;

    protected LockoutViews() {
        // CDI proxy
    }

    @Inject
    LockoutViews(Secrecy secrecy, Applications applications, HubSpotSettings crm) {
        this.secrecy = secrecy;
        this.applications = applications;
        this.crm = crm;
    }

    LockoutView view(LockoutListing.Row row, Instant now) {
        var lockout = row.lockout();
        var masked = secrecy.masked(row.verification());
        var account = row.account().name() == null ? masked : row.account().name();
        return new LockoutView(lockout.id(), application(row), account, masked, lockout.verificationId(), lockout.level(),
                lockout.lockedAt(), lockout.until(), lockout.status(now), lockout.releasedAt(), lockout.releasedBy(),
                lockout.releaseReason(), lockout.unlockNotifiedAt(), ticket(lockout));
    }

    private LockoutView.Ticket ticket(Lockout lockout) {
        return lockout.ticket() == null ? null : new LockoutView.Ticket(lockout.ticket(), crm.page(lockout.ticket()).orElse(null));
    }

    /** Applications are never removed; one made on another node a moment ago is not known here yet. */
    private String application(LockoutListing.Row row) {
        return applications.byId(row.lockout().applicationId()).map(Application::name).orElse(null);
    }
}
