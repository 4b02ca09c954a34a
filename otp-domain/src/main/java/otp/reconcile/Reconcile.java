package otp.reconcile;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crm.Crm;
import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.investigation.ExportLeases;
import otp.search.Page;
import otp.settings.HubSpotSettings;

/** Compares the log with the CRM, some accounts at a time, and has what differs told again. One at a time for each who asks. */
@ApplicationScoped
public class Reconcile {

    private CompareAccounts compareAccounts;
    private QueueAgain queueAgain;
    private ExportLeases leases;
    private Crm crm;
    private HubSpotSettings settings;
    private Clock clock;

    protected Reconcile() {
        // CDI proxy
    }

    @Inject
    public Reconcile(CompareAccounts compareAccounts, QueueAgain queueAgain, ExportLeases leases, Crm crm,
            HubSpotSettings settings, Clock clock) {
        this.compareAccounts = compareAccounts;
        this.queueAgain = queueAgain;
        this.leases = leases;
        this.crm = crm;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param part as {@link FindParts} gave it
     * @param holder who asks
     * @return empty: the holder is reading the log at length already
     * @throws CrmUnavailableException also when no CRM is connected
     */
    public Optional<Reconciliation> reconcile(Page<UUID> part, boolean queue, String holder) {
        if (!settings.on()) {
            throw new CrmUnavailableException(Cause.UNAUTHORIZED, false);
        }
        if (crm.closedUntil(clock.instant()).isPresent()) {
            throw new CrmUnavailableException(Cause.DOWN, false);
        }
        return leases.take(holder).map(lease -> {
            try {
                var found = compareAccounts.compare(part.items());
                if (queue) {
                    found.stream().filter(Finding::tellable).forEach(queueAgain::queue);
                }
                return new Reconciliation(part.items().size(), found, queue, part.next());
            } finally {
                leases.giveBack(lease);
            }
        });
    }
}
