package otp.relay;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import otp.crm.ContactProperty;
import otp.crm.ContactWrite;
import otp.crm.Written;
import otp.relay.Telling.Found;

/** What one contact is to say, whichever accounts it belongs to, and what becomes of it. */
final class MergedWrite {

    private final String key;
    private final List<Telling> tellings;
    private final Map<ContactProperty, String> properties;
    private final boolean byReference;
    private final boolean bySearch;
    private Written conflict;

    MergedWrite(String key, List<Telling> tellings, Map<ContactProperty, String> properties) {
        this.key = key;
        this.tellings = tellings;
        this.properties = properties;
        this.bySearch = tellings.stream()
                .allMatch(one -> one.dossier().named().hubspotId() == null && one.dossier().contact() == null);
        this.byReference = tellings.stream().allMatch(one -> one.contact() == null);
    }

    String key() {
        return key;
    }

    ContactWrite content() {
        return new ContactWrite(key, Map.copyOf(properties));
    }

    List<Telling> tellings() {
        return tellings;
    }

    /** Whether nobody knew the contact: it is met by its reference, or made. */
    boolean byReference() {
        return byReference;
    }

    /** Whether nothing but a search led to the contact, for nobody named it and no account was linked with it. */
    boolean bySearch() {
        return bySearch;
    }

    /** Another contact stands for that number already: the search did not show it, and it is met by the reference. */
    void leaveToOwner() {
        var reference = properties.get(ContactProperty.REFERENCE);
        tellings.forEach(one -> one.found(new Found(null, reference)));
    }

    boolean empty() {
        return properties.isEmpty();
    }

    Instant newest() {
        return tellings.stream().map(one -> one.dossier().newest()).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    void done(Written answer) {
        tellings.forEach(one -> one.found(new Found(answer.id(), null)));
    }

    void refused(Written answer) {
        tellings.forEach(one -> one.refused(answer));
    }

    /** Another record has what is to be unique. */
    MergedWrite conflict(Written answer) {
        conflict = answer;
        return this;
    }

    /** The same without whose number the contact stands for. */
    MergedWrite anonymous() {
        properties.remove(ContactProperty.REFERENCE);
        return this;
    }

    void refusedForConflict() {
        refused(conflict);
    }
}
