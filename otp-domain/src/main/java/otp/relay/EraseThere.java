package otp.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
import otp.relay.CrmErasures.Ticketed;
import otp.transaction.Transactions;

/**
 * Takes away what the CRM has of an account: our notes and tickets; then a contact that we made is deleted as privacy law asks for, and of
 * another our properties are emptied. A contact that is another account's as well stays ours to write to: it is emptied of everything but whose
 * number it stands for, and told of the others anew.
 */
@ApplicationScoped
public class EraseThere {

    /** A note that was asked for and not answered may still come into being. */
    static final Duration UNANSWERED = Duration.ofSeconds(20);

    private static final Map<ContactProperty, String> EMPTY = empty(EnumSet.allOf(ContactProperty.class));
    private static final Map<ContactProperty, String> SILENT = empty(EnumSet.complementOf(EnumSet.of(ContactProperty.REFERENCE)));

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
     * @param shared what has to be told anew; null: nothing
     */
    record Outcome(String how, List<UUID> stories, List<UUID> lockouts, String contact, Shared shared, String refusal, String trace,
            Instant notBefore) {

        static Outcome done(String how, List<UUID> stories, List<UUID> lockouts, String contact, Shared shared) {
            return new Outcome(how, stories, lockouts, contact, shared, null, null, null);
        }

        static Outcome refused(Written written) {
            return new Outcome(null, List.of(), List.of(), null, null, written.refusal().word(), written.trace(), null);
        }

        static Outcome notBefore(Instant then) {
            return new Outcome(null, List.of(), List.of(), null, null, null, null, then);
        }
    }

    /** A contact that was emptied, and the other accounts of which it has to tell. */
    record Shared(String contact, Set<UUID> accounts) {}

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
                .orElseGet(() -> contact(erasure, notes.stream().map(Note::story).toList(),
                        lockouts.stream().map(Ticketed::lockout).toList()));
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

    /** Those we know of, which a portal that lacks our property does not find, and those that were made without our having heard of it. */
    private Set<String> ticketIds(List<Ticketed> lockouts) {
        var ids = new LinkedHashSet<String>();
        lockouts.stream().map(Ticketed::ticket).filter(Objects::nonNull).forEach(ids::add);
        Batches.of(lockouts).forEach(part -> crm.ticketsOf(part.stream().map(one -> one.lockout().toString()).toList()).values().stream()
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
            return Outcome.done("gone", stories, lockouts, erasure.contact(), null);
        }
        String contact = today.get();
        var linked = query(() -> erasures.linked(List.of(contact, erasure.contact())));
        var others = linked.stream().filter(account -> !account.equals(erasure.accountId())).collect(Collectors.toSet());
        if (!others.isEmpty()) {
            return refusal(emptied(contact, SILENT)).map(Outcome::refused)
                    .orElseGet(() -> Outcome.done("notes-removed", stories, lockouts, null, new Shared(contact, others)));
        }
        if (!linked.isEmpty()) { // who came back has told the contact anew
            return Outcome.done("notes-removed", stories, lockouts, null, null);
        }
        boolean ours = query(() -> erasures.madeByUs(contact));
        var written = ours ? List.of(crm.eraseContact(contact)) : emptied(contact, EMPTY);
        return refusal(written).map(Outcome::refused)
                .orElseGet(() -> Outcome.done(ours ? "contact-erased" : "emptied", stories, lockouts, ours ? contact : null, null));
    }

    private List<Written> emptied(String contact, Map<ContactProperty, String> properties) {
        return crm.updateContacts(List.of(new ContactWrite(contact, properties)));
    }

    private <R> R query(Supplier<R> query) {
        return transactions.outside(query);
    }

    private static Map<ContactProperty, String> empty(Set<ContactProperty> properties) {
        var empty = new EnumMap<ContactProperty, String>(ContactProperty.class);
        for (var property : properties) {
            empty.put(property, "");
        }
        return Collections.unmodifiableMap(empty);
    }
}
