package otp.reconcile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crm.Batches;
import otp.crm.Crm;
import otp.crm.CrmContact;
import otp.crm.CrmTicket;
import otp.lockout.Lockout;
import otp.lockout.LockoutStatus;
import otp.reconcile.Finding.Tickets;
import otp.reconcile.ReconcileRows.Link;
import otp.reconcile.ReconcileRows.Note;
import otp.relay.Portrait;
import otp.relay.Portraits;
import otp.settings.HubSpotSettings;
import otp.transaction.Transactions;

/** Compares what is kept of accounts with what the CRM has, all of them in a few batches. It only reads. */
@ApplicationScoped
public class CompareAccounts {

    private ReconcileRows rows;
    private Portraits portraits;
    private Crm crm;
    private HubSpotSettings settings;
    private Transactions transactions;
    private Clock clock;

    protected CompareAccounts() {
        // CDI proxy
    }

    @Inject
    public CompareAccounts(ReconcileRows rows, Portraits portraits, Crm crm, HubSpotSettings settings, Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.portraits = portraits;
        this.crm = crm;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those with differences, in the order given. */
    List<Finding> compare(List<UUID> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        var ours = transactions
                .required(() -> new Ours(rows.links(accounts), rows.notes(accounts), rows.lockouts(accounts), rows.withGaps(accounts)));
        var theirs = new Theirs(contacts(ours), notes(ours), tickets(ours));
        var faces = portraits.of(accounts).stream().collect(toMap(Portrait::account, Function.identity()));
        var notes = ours.notes().stream().collect(groupingBy(Note::account));
        var lockouts = ours.lockouts().stream().collect(groupingBy(Lockout::accountId));
        var found = ours.links().stream().map(link -> new Comparison(link, faces.get(link.account()),
                notes.getOrDefault(link.account(), List.of()), lockouts.getOrDefault(link.account(), List.of()),
                ours.gaps().contains(link.account()), theirs).finding())
                .filter(finding -> !finding.differences().isEmpty()).collect(toMap(Finding::id, Function.identity()));
        return accounts.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Map<String, CrmContact> contacts(Ours ours) {
        return read(ours.links().stream().map(Link::contact).filter(Objects::nonNull).toList(), crm::contacts);
    }

    private Set<String> notes(Ours ours) {
        var there = new HashSet<String>();
        Batches.of(ours.notes().stream().map(Note::note).filter(Objects::nonNull).toList())
                .forEach(part -> there.addAll(crm.notesThere(part)));
        return there;
    }

    private Map<String, CrmTicket> tickets(Ours ours) {
        return read(ours.lockouts().stream().map(lockout -> lockout.id().toString()).toList(), crm::ticketsOf);
    }

    private static <V> Map<String, V> read(Collection<String> keys, Function<List<String>, Map<String, V>> request) {
        var found = new HashMap<String, V>();
        Batches.of(keys).forEach(part -> found.putAll(request.apply(part)));
        return found;
    }

    private record Ours(List<Link> links, List<Note> notes, List<Lockout> lockouts, Set<UUID> gaps) {}

    private record Theirs(Map<String, CrmContact> contacts, Set<String> notes, Map<String, CrmTicket> tickets) {}

    /** Of one account. Support moves open tickets between stages of its own. What is still to be told explains other properties and missing tickets. */
    private final class Comparison {

        private final Link link;
        private final Portrait portrait;
        private final List<Note> notes;
        private final List<Lockout> lockouts;
        private final boolean gaps;
        private final Theirs theirs;
        private final Set<String> differences = new LinkedHashSet<>();

        Comparison(Link link, Portrait portrait, List<Note> notes, List<Lockout> lockouts, boolean gaps, Theirs theirs) {
            this.link = link;
            this.portrait = portrait;
            this.notes = notes;
            this.lockouts = lockouts;
            this.gaps = gaps;
            this.theirs = theirs;
        }

        Finding finding() {
            boolean told = link.contact() != null && link.told() && !link.parked();
            if (link.parked()) {
                differences.add("parked");
            } else if (!told || gaps) {
                differences.add("not-told");
            }
            if (link.contact() != null) {
                contact(told);
            }
            var tickets = told ? tickets() : Tickets.NONE;
            return new Finding(link.account(), portrait == null ? null : portrait.name(), link.contact(), List.copyOf(differences), tickets,
                    tellable());
        }

        private boolean tellable() {
            return portrait == null || portrait.numbered() || theirs.contacts().containsKey(link.contact());
        }

        private void contact(boolean told) {
            var there = theirs.contacts().get(link.contact());
            if (there == null) {
                differences.add("contact-gone");
                return;
            }
            if (told && portrait != null && latest()) {
                PropertyDifferences.between(portrait.properties(), there)
                        .forEach(property -> differences.add("property:" + property.word()));
            }
            if (told && !theirs.notes().containsAll(notes.stream().map(Note::note).filter(Objects::nonNull).toList())) {
                differences.add("note-missing");
            }
        }

        /** Of several accounts on one contact, the properties tell of the one with the newest event. */
        private boolean latest() {
            return link.toldAt() == null || !link.toldAt().isAfter(portrait.newest());
        }

        private Tickets tickets() {
            var gone = new ArrayList<UUID>();
            var open = new ArrayList<UUID>();
            var closed = new ArrayList<UUID>();
            for (var lockout : lockouts) {
                var ticket = theirs.tickets().get(lockout.id().toString());
                if (ticket == null) {
                    differs(lost(lockout), "ticket-missing", gone, lockout);
                } else {
                    boolean isClosed = settings.tickets().closed().equals(ticket.stage());
                    differs(over(lockout) && !isClosed, "ticket-stage", open, lockout);
                    differs(!over(lockout) && isClosed, "ticket-stage", closed, lockout);
                }
            }
            return new Tickets(gone, open, closed);
        }

        /** What went with a person who was erased is not to come back. */
        private boolean lost(Lockout lockout) {
            return lockout.ticket() != null || !over(lockout) && lockout.ticketClosedAt() == null;
        }

        private boolean over(Lockout lockout) {
            return lockout.status(clock.instant()) != LockoutStatus.ACTIVE;
        }

        private void differs(boolean so, String word, List<UUID> kind, Lockout lockout) {
            if (so) {
                differences.add(word);
                kind.add(lockout.id());
            }
        }
    }
}
