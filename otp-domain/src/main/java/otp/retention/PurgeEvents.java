package otp.retention;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.AccountGate;
import otp.application.Application;
import otp.application.Applications;
import otp.audit.About;
import otp.audit.ApplicationChains;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.chain.Chain;
import otp.chain.Links;
import otp.retention.OldEvents.Place;
import otp.settings.RetentionSettings;
import otp.transaction.AccountGoneException;
import otp.transaction.RowsLockedException;
import otp.transaction.Transactions;

/**
 * Removes events that were kept long enough, each chain's from its beginning on, as far as the CRM knows of them; what is left verifies
 * from a checkpoint. The application's log tells how many went. What a round does not get to, the next one finds again.
 */
@ApplicationScoped
public class PurgeEvents {

    /** Places looked at once; one chain may have many of them. */
    static final int LOOK = 1000;

    /** Links removed in one transaction. */
    static final int BATCH = 1000;

    private static final Logger LOG = System.getLogger(PurgeEvents.class.getName());

    private OldEvents events;
    private AccountGate gate;
    private ApplicationChains chains;
    private Links links;
    private AuditLog audit;
    private Applications applications;
    private RetentionSettings kept;
    private Untold untold;
    private Transactions transactions;
    private Clock clock;

    protected PurgeEvents() {
        // CDI proxy
    }

    @Inject
    public PurgeEvents(OldEvents events, AccountGate gate, ApplicationChains chains, Links links, AuditLog audit,
            Applications applications, RetentionSettings kept, Untold untold, Transactions transactions, Clock clock) {
        this.events = events;
        this.gate = gate;
        this.chains = chains;
        this.links = links;
        this.audit = audit;
        this.applications = applications;
        this.kept = kept;
        this.untold = untold;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void purge() {
        var before = clock.instant().minus(kept.events());
        for (var application : applications.all()) {
            new Round(application, before).run();
        }
    }

    /** What is removed of one application. */
    private final class Round {

        private final Application application;
        private final Instant before;
        private long removed;

        Round(Application application, Instant before) {
            this.application = application;
            this.before = before;
        }

        void run() {
            try {
                Place reached = null;
                List<Place> old;
                do {
                    var from = reached;
                    old = transactions.required(() -> events.oldest(application.id(), before, from, LOOK));
                    old.stream().map(Place::chain).distinct().forEach(this::tryPurging);
                    reached = old.isEmpty() ? null : old.get(old.size() - 1);
                } while (old.size() == LOOK);
            } finally {
                tell();
            }
        }

        /** A log that cannot be shortened now keeps no other from being. */
        private void tryPurging(UUID chain) {
            try {
                purge(chain);
            } catch (RowsLockedException | AccountGoneException e) {
                LOG.log(Level.WARNING, "The old events of {0} stay for now: {1}", chain, e.getClass().getName());
            }
        }

        private void purge(UUID chain) {
            int batch;
            do {
                batch = chain.equals(application.id())
                        ? transactions.required(() -> batch(chain, chains.lock(chain).chain(), BATCH))
                        : gate.settled(chain, account -> batch(chain, account.chain(), untold.mayGo(account, BATCH)));
                removed += batch;
            } while (batch == BATCH);
        }

        private int batch(UUID id, Chain chain, int most) {
            var next = events.links(id, chain.base(), BATCH + 1);
            int purged = new Beginning(id, chain, links).purge(next, before, most);
            if (purged > 0) {
                events.remove(id, chain.base());
            }
            return purged;
        }

        private void tell() {
            if (removed > 0) {
                var details = Details.NONE.with("events", removed).with("before", before);
                transactions.required(() -> {
                    audit.write(application.id(), Fact.byTimer(EventType.AUDIT_PURGED, About.NOTHING, clock.instant(), details));
                    return null;
                });
            }
        }
    }
}
