package otp.investigation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import otp.investigation.EventListing.Stretch;
import otp.settings.HubSpotSettings;
import otp.transaction.Transactions;

/** Shows events, with what they say of persons whose keys are still there; those of a list are fetched in one go. */
@ApplicationScoped
class EventViews {

    private static final Logger LOG = System.getLogger(EventViews.class.getName());

    private EventListing listing;
    private PersonalKeys keys;
    private Applications applications;
    private Transactions transactions;
    private HubSpotSettings crm;

    protected EventViews() {
        // CDI proxy
    }

    @Inject
    EventViews(EventListing listing, PersonalKeys keys, Applications applications, Transactions transactions, HubSpotSettings crm) {
        this.listing = listing;
        this.keys = keys;
        this.applications = applications;
        this.transactions = transactions;
        this.crm = crm;
    }

    /** One look at the log. */
    Look look() {
        return new Look();
    }

    /** In one transaction, so that what the CRM was told between two readings is not taken for never told. */
    private Background background(List<AuditEvent> events) {
        var stretches = CrmStates.stretches(events);
        return stretches.isEmpty() ? new Background(Map.of(), new CrmStates(List.of(), false)) : transactions.required(() -> {
            var people = listing.people(stretches.stream().map(Stretch::account).toList());
            return new Background(people, new CrmStates(listing.syncs(stretches), crm.on()));
        });
    }

    private record Background(Map<UUID, Person> people, CrmStates crm) {}

    /** Applications are never removed; one made on another node a moment ago is not known here yet. */
    private String application(AuditEvent event) {
        return applications.byId(event.applicationId()).map(Application::name).orElse(null);
    }

    /** Tells once of what does not open, however many events a look has. */
    final class Look {

        private boolean told;

        List<EventView> view(List<AuditEvent> events) {
            var known = background(events);
            var keyring = new HashMap<UUID, Optional<PersonalKey>>();
            return events.stream().map(event -> view(event, known, keyring)).toList();
        }

        private EventView view(AuditEvent event, Background known, Map<UUID, Optional<PersonalKey>> keyring) {
            var person = known.people().get(event.chain());
            var members = members(event, person, keyring);
            return new EventView(event.id(), event.sequence(), event.type(), event.at(), application(event), account(person, members),
                    members.to(), event.verificationId(), event.actor(), event.requestId(), event.details(members),
                    known.crm().of(event, person));
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
