package otp.investigation;

import static java.util.stream.Collectors.toSet;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.application.Applications;
import otp.audit.AuditEvent;
import otp.audit.PersonalMembers;
import otp.crypto.PersonalKey;
import otp.crypto.PersonalKeys;
import otp.crypto.TamperedException;
import otp.investigation.EventListing.Person;
import otp.transaction.Transactions;

/** Shows events, with what they say of persons whose keys are still there; those of a list are fetched in one go. */
@ApplicationScoped
class EventViews {

    private static final Logger LOG = System.getLogger(EventViews.class.getName());

    private EventListing listing;
    private PersonalKeys keys;
    private Applications applications;
    private Transactions transactions;

    protected EventViews() {
        // CDI proxy
    }

    @Inject
    EventViews(EventListing listing, PersonalKeys keys, Applications applications, Transactions transactions) {
        this.listing = listing;
        this.keys = keys;
        this.applications = applications;
        this.transactions = transactions;
    }

    /** One look at the log. */
    Look look() {
        return new Look();
    }

    private Map<UUID, Person> people(Set<UUID> chains) {
        return chains.isEmpty() ? Map.of() : transactions.required(() -> listing.people(chains));
    }

    /** Applications are never removed; one made on another node a moment ago is not known here yet. */
    private String application(AuditEvent event) {
        return applications.byId(event.applicationId()).map(Application::name).orElse(null);
    }

    private static CrmState crm() {
        return CrmState.OFF;
    }

    /** Tells once of what does not open, however many events a look has. */
    final class Look {

        private boolean told;

        List<EventView> view(List<AuditEvent> events) {
            var people = people(events.stream().filter(event -> !event.ofApplication()).map(AuditEvent::chain).collect(toSet()));
            var keyring = new HashMap<UUID, Optional<PersonalKey>>();
            return events.stream().map(event -> view(event, people.get(event.chain()), keyring)).toList();
        }

        private EventView view(AuditEvent event, Person person, Map<UUID, Optional<PersonalKey>> keyring) {
            var members = members(event, person, keyring);
            return new EventView(event.id(), event.sequence(), event.type(), event.at(), application(event), account(person, members),
                    members.to(), event.verificationId(), event.actor(), event.requestId(), event.details(members), crm());
        }

        /** What was tampered with hides nothing else: it is left out here, and named by a verification of the log. */
        private PersonalMembers members(AuditEvent event, Person person, Map<UUID, Optional<PersonalKey>> keyring) {
            if (person == null || person.key() == null || !event.hasPersonalMembers()) {
                return PersonalMembers.NONE;
            }
            try {
                return event.personal(keyring.computeIfAbsent(person.account(), account -> open(person))
                        .orElseThrow(() -> new TamperedException(null)));
            } catch (TamperedException e) {
                tell(event);
                return PersonalMembers.NONE;
            }
        }

        /** Without the recipient's index it is from before an erasure, and its key is gone for good. */
        private void tell(AuditEvent event) {
            if (!told && event.recipientIndex() != null) {
                told = true;
                LOG.log(Level.WARNING, "Sealed members of an audit event do not open; a verification of the log names it");
            }
        }
    }

    private Optional<PersonalKey> open(Person person) {
        try {
            return Optional.of(keys.open(person.key(), person.application(), person.account()));
        } catch (TamperedException e) {
            return Optional.empty();
        }
    }

    private static String account(Person person, PersonalMembers members) {
        if (person == null || person.erased()) {
            return null;
        }
        return person.name() == null ? members.to() : person.name();
    }
}
