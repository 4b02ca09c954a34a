package otp.hubspot;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Makes our properties in the portal when they are first needed, and knows which are missing. It looks again every hour, every ten minutes
 * while something is missing, and at once when what was there is doubted, though not twice within ten seconds.
 */
@ApplicationScoped
public class OwnProperties implements Schema {

    static final Duration COMPLETE_FOR = Duration.ofHours(1);
    static final Duration INCOMPLETE_FOR = Duration.ofMinutes(10);
    static final Duration DOUBTED_FOR = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(OwnProperties.class.getName());

    private PropertySet contacts;
    private PropertySet tickets;
    private Clock clock;
    private volatile Set<String> missing = Set.of();
    private String told = "";
    private Instant looked = Instant.MIN;
    private Instant next = Instant.MIN;

    protected OwnProperties() {
        // CDI proxy
    }

    @Inject
    public OwnProperties(Exchange exchange, Clock clock) {
        contacts = new PropertySet(exchange, "contacts", WantedProperty.ofContacts());
        tickets = new PropertySet(exchange, "tickets", WantedProperty.ofTickets());
        this.clock = clock;
    }

    @Override
    public synchronized Set<String> missing() {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            look();
            looked = now;
            next = now.plus(missing.isEmpty() ? COMPLETE_FOR : INCOMPLETE_FOR);
        }
        return missing;
    }

    @Override
    public synchronized void doubted() {
        if (looked != Instant.MIN) {
            Instant soonest = looked.plus(DOUBTED_FOR);
            next = next.isBefore(soonest) ? next : soonest;
        }
    }

    /** What is known to be missing, without a look. */
    Set<String> known() {
        return missing;
    }

    private void look() {
        Lack ofContacts = contacts.complete();
        Lack ofTickets = tickets.complete();
        Set<String> found = ofContacts.all();
        found.addAll(ofTickets.all());
        missing = Set.copyOf(found);
        tell(ofContacts.complaint() + ofTickets.complaint());
    }

    private void tell(String complaint) {
        if (complaint.equals(told)) {
            return;
        }
        told = complaint;
        if (complaint.isEmpty()) {
            LOG.log(INFO, "HubSpot has all of our properties now");
        } else {
            LOG.log(WARNING, "Not everything can be told to HubSpot: {0}a token makes what is missing when it has the scopes {1}",
                    complaint,
                    Scopes.of(Operation.Area.SCHEMA));
        }
    }
}
