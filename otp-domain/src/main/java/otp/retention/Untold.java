package otp.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.settings.HubSpotSettings;

/** What the CRM still has to be told of is kept, however old it is; without a CRM nothing waits. */
@ApplicationScoped
public class Untold {

    private HubSpotSettings crm;

    protected Untold() {
        // CDI proxy
    }

    @Inject
    public Untold(HubSpotSettings crm) {
        this.crm = crm;
    }

    /** Whether there is anything to tell of the account, also while the CRM refuses it. */
    boolean of(Account account) {
        return crm.on() && account.crm().due() != null;
    }

    /** How many of the links its chain begins with may go, at most so many. */
    int mayGo(Account account, int most) {
        return of(account) ? (int) Math.max(0, Math.min(most, account.crm().through() - account.chain().base())) : most;
    }
}
