package otp.relay;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crm.Batches;
import otp.crm.Crm;
import otp.crm.CrmContact;
import otp.crm.CrmReferences;
import otp.recipient.Recipient;
import otp.relay.Telling.Found;

/**
 * Finds the contact of each account: the one that the caller named by id, else the one it is linked with, else by e-mail, else the only one
 * with the number, these two only when they stand for nobody else; else it is made, by a reference that only one contact can have. When no
 * number is kept any more, there is none but the one that is known by its id.
 */
@ApplicationScoped
class FindContacts {

    private Crm crm;
    private CrmReferences references;
    private RelayLease lease;

    protected FindContacts() {
        // CDI proxy
    }

    @Inject
    FindContacts(Crm crm, CrmReferences references, RelayLease lease) {
        this.crm = crm;
        this.references = references;
        this.lease = lease;
    }

    /**
     * @param gone contacts that are known not to be there any more, whatever is read of them
     * @return by the ids by which contacts were known, the ids of today; who was deleted is not among them
     */
    Map<String, String> find(List<Telling> tellings, Set<String> gone) {
        var known = read(values(tellings, FindContacts::knownIds), crm::contacts);
        known.values().removeIf(contact -> gone.contains(contact.id()));
        new Search(gone).search(tellings, known);
        var today = new HashMap<String, String>();
        known.forEach((id, contact) -> today.put(id, contact.id()));
        return today;
    }

    private <V> Map<String, V> read(Collection<String> keys, Function<List<String>, Map<String, V>> request) {
        var found = new HashMap<String, V>();
        Batches.of(keys).forEach(batch -> found.putAll(lease.during(() -> request.apply(batch))));
        return found;
    }

    private static Stream<String> knownIds(Dossier dossier) {
        return Stream.concat(Stream.of(Optional.ofNullable(dossier.named().hubspotId()), Optional.ofNullable(dossier.contact()))
                .flatMap(Optional::stream),
                dossier.stories().stream().map(Story::note).filter(Objects::nonNull).map(Story.KnownNote::contact));
    }

    private static Collection<String> values(List<Telling> tellings, Function<Dossier, Stream<String>> value) {
        return tellings.stream().map(Telling::dossier).flatMap(value).filter(Objects::nonNull).toList();
    }

    /** One search for the contacts of some accounts, which remembers what it has promised to whom. */
    private final class Search {

        private final Set<String> gone;
        private final Map<String, String> promised = new HashMap<>();

        Search(Set<String> gone) {
            this.gone = gone;
        }

        void search(List<Telling> tellings, Map<String, CrmContact> known) {
            tellings.forEach(one -> one.found(null));
            tellings.forEach(one -> known(one.dossier(), known).ifPresent(contact -> use(one, contact)));
            open(tellings).stream().filter(one -> one.dossier().recipient() == null).forEach(Telling::unreachable);
            var byEmail = read(values(open(tellings), dossier -> Stream.ofNullable(dossier.named().email())),
                    crm::contactsByEmail);
            open(tellings).forEach(one -> useFree(one, byEmail.get(one.dossier().named().email())));
            var byPhone = read(values(open(tellings), dossier -> Stream.ofNullable(dossier.recipient()).map(Recipient::e164)),
                    crm::contactsByPhone);
            open(tellings).forEach(one -> useFree(one, only(byPhone.getOrDefault(one.dossier().recipient().e164(), List.of()))));
            open(tellings).forEach(one -> one.found(new Found(null, reference(one))));
        }

        private List<Telling> open(List<Telling> tellings) {
            return tellings.stream().filter(one -> one.found() == null && !one.isUnreachable()).toList();
        }

        private Optional<CrmContact> known(Dossier dossier, Map<String, CrmContact> known) {
            return Stream.of(Optional.ofNullable(dossier.named().hubspotId()), Optional.ofNullable(dossier.contact()))
                    .flatMap(Optional::stream).map(known::get).filter(Objects::nonNull).findFirst();
        }

        private CrmContact only(List<CrmContact> contacts) {
            return contacts.size() == 1 ? contacts.get(0) : null;
        }

        private void useFree(Telling telling, CrmContact contact) {
            if (contact != null && !gone.contains(contact.id())) {
                var owner = owner(contact);
                if (owner == null || owner.equals(reference(telling))) {
                    use(telling, contact);
                }
            }
        }

        private String owner(CrmContact contact) {
            return promised.getOrDefault(contact.id(), contact.reference());
        }

        /** A reference is set where there is none, and on one contact only. */
        private void use(Telling telling, CrmContact contact) {
            if (telling.dossier().recipient() == null) {
                telling.found(new Found(contact.id(), null));
                return;
            }
            var reference = reference(telling);
            boolean free = owner(contact) == null && !promised.containsValue(reference);
            if (free) {
                promised.put(contact.id(), reference);
            }
            telling.found(new Found(contact.id(), free ? reference : null));
        }

        private String reference(Telling telling) {
            return references.of(telling.dossier().recipient());
        }
    }
}
