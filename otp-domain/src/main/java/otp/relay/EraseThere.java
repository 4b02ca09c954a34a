package otp.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crm.Batches;
import otp.crm.ContactProperty;
import otp.crm.ContactWrite;
import otp.crm.Crm;
import otp.crm.CrmContact;
import otp.crm.CrmTicket;
import otp.crm.Refusal;
import otp.crm.Written;
import otp.relay.CrmErasures.Note;
import otp.transaction.Transactions;

/**
 * Takes away what the CRM has of an account: our notes and tickets; then a contact that we made is deleted as privacy law asks for, and of
 * another our properties are emptied, unless the contact is another account's as well.
 */
@ApplicationScoped
public class EraseThere {

    /** A note that was asked for and not answered may still come into being. */
    static final Duration UNANSWERED = Duration.ofSeconds(20);

    private static final Map<ContactProperty, String> EMPTY = empty();

    private CrmErasures erasures;
    private Crm crm;
    private Transactions transactions;

    protected EraseThere() {
        // CDI proxy
    }

    @Inject
    public EraseThere(CrmErasures erasures, Crm crm, Transactions transactions) {
        this.erasures = erasures;
        this.crm = crm;
        this.transactions = transactions;
    }

    /**
     * What came of it.
     *
     * @param refusal why one of the records was not taken away; null: none was refused
     * @param notBefore when it can be tried; null: now
     * @param contact that is gone for good; null: none
     */
    record Outcome(String how, List<UUID> stories, List<UUID> lockouts, String contact, String refusal, String trace, Instant notBefore) {

        static Outcome refused(Written written) {
            return new Outcome(null, List.of(), List.of(), null, written.refusal().word(), written.trace(), null);
        }

        static Outcome notBefore(Instant then) {
            return new Outcome(null, List.of(), List.of(), null, null, null, then);
        }
    }

    Outcome erase(CrmErasure erasure, Instant now) {
        var notes = query(() -> erasures.notes(erasure.accountId(), erasure.contact())).stream()
                .filter(note -> erasure.reaches(note.story())).toList();
        var lockouts = query(() -> erasures.lockouts(erasure.accountId(), erasure.askedAt().plusMillis(1)));
        var early = notes.stream().filter(note -> note.note() == null).map(note -> note.attemptedAt().plus(UNANSWERED))
                .filter(now::isBefore).max(Instant::compareTo);
        if (early.isPresent()) {
            return Outcome.notBefore(early.get());
        }
        return refusal(each(noteIds(erasure, notes), crm::removeNotes))
                .or(() -> refusal(each(ticketIds(lockouts), crm::removeTickets)))
                .map(Outcome::refused)
                .orElseGet(() -> contact(erasure, notes.stream().map(Note::story).toList(), lockouts));
    }

    private Set<String> noteIds(CrmErasure erasure, List<Note> notes) {
        var ids = new LinkedHashSet<String>();
        notes.stream().map(Note::note).filter(id -> id != null).forEach(ids::add);
        var unanswered = notes.stream().filter(note -> note.note() == null).map(note -> Story.marker(note.story())).toList();
        if (!unanswered.isEmpty()) {
            crm.notesOf(erasure.contact()).forEach((id, text) -> {
                if (unanswered.stream().anyMatch(text::contains)) {
                    ids.add(id);
                }
            });
        }
        return ids;
    }

    /** Also of those that were made without our having heard of it. */
    private Set<String> ticketIds(List<UUID> lockouts) {
        var ids = new LinkedHashSet<String>();
        Batches.of(lockouts).forEach(part -> crm.ticketsOf(part.stream().map(UUID::toString).toList()).values().stream()
                .map(CrmTicket::id).forEach(ids::add));
        return ids;
    }

    private static List<Written> each(Collection<String> ids, Function<List<String>, List<Written>> removal) {
        var written = new ArrayList<Written>();
        Batches.of(ids).forEach(part -> written.addAll(removal.apply(part)));
        return written;
    }

    private static Optional<Written> refusal(List<Written> written) {
        return written.stream().filter(one -> !one.done() && one.refusal() != Refusal.GONE).findFirst();
    }

    /** One that was merged with another is that one: what we made may have become somebody else's. */
    private Outcome contact(CrmErasure erasure, List<UUID> stories, List<UUID> lockouts) {
        var today = Optional.ofNullable(crm.contacts(List.of(erasure.contact())).get(erasure.contact())).map(CrmContact::id);
        if (today.isEmpty()) {
            return new Outcome("gone", stories, lockouts, erasure.contact(), null, null, null);
        }
        String contact = today.get();
        if (query(() -> erasures.linked(contact) || erasures.linked(erasure.contact()))) {
            return new Outcome("notes-removed", stories, lockouts, null, null, null, null);
        }
        boolean ours = query(() -> erasures.madeByUs(contact));
        var written = ours ? List.of(crm.eraseContact(contact)) : crm.updateContacts(List.of(new ContactWrite(contact, EMPTY)));
        return refusal(written).map(Outcome::refused)
                .orElseGet(() -> new Outcome(ours ? "contact-erased" : "emptied", stories, lockouts, ours ? contact : null, null, null,
                        null));
    }

    private <R> R query(Supplier<R> query) {
        return transactions.outside(query);
    }

    private static Map<ContactProperty, String> empty() {
        var empty = new EnumMap<ContactProperty, String>(ContactProperty.class);
        for (var property : ContactProperty.values()) {
            empty.put(property, "");
        }
        return Collections.unmodifiableMap(empty);
    }
}
