package otp.relay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.audit.AuditEvent;
import otp.crypto.TamperedException;
import otp.crypto.UnknownKeyException;
import otp.lockout.Lockout;
import otp.relay.RelayRows.Known;
import otp.relay.RelayRows.Part;
import otp.transaction.Transactions;
import otp.verification.Verification;

/** Reads what there is to tell of accounts, as many as are due, in a few statements and without any lock. */
@ApplicationScoped
class ReadDossiers {

    /** News of one account told at a time; the rest is told next. */
    static final int NEWS = 500;

    /** News of all accounts read at a time. */
    static final int ALL_NEWS = 5_000;

    /** What a story tells of at most, the newest. */
    static final int STORY = 500;

    private RelayRows rows;
    private MakeDossier makeDossier;
    private Transactions transactions;
    private Clock clock;

    protected ReadDossiers() {
        // CDI proxy
    }

    @Inject
    ReadDossiers(RelayRows rows, MakeDossier makeDossier, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.makeDossier = makeDossier;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of the first accounts, at least of one. */
    List<Read> read(List<UUID> accounts) {
        var papers = transactions.required(() -> papers(accounts, ReadDossiers::news));
        return papers.stream().map(this::read).toList();
    }

    /** What happened last to each of them, told or not; one whose number does not open is left out. */
    List<Dossier> anew(List<UUID> accounts) {
        var papers = transactions.required(() -> papers(accounts, ReadDossiers::newest));
        return papers.stream().map(this::read).map(Read::dossier).filter(Objects::nonNull).toList();
    }

    private Read read(Papers papers) {
        var account = papers.known().account().id();
        try {
            return new Read(account, makeDossier.of(papers, clock.instant()), false);
        } catch (TamperedException | UnknownKeyException e) {
            return new Read(account, null, true);
        }
    }

    private List<Papers> papers(List<UUID> due, Function<Known, Part> part) {
        var known = few(rows.accounts(due), part);
        var ids = known.stream().map(one -> one.account().id()).toList();
        var news = byChain(rows.events(parts(known, part)));
        var stories = byChain(stories(known, news, part));
        var lockouts = rows.lockouts(ids).stream().collect(groupingBy(Lockout::accountId));
        var counts = rows.lockoutCounts(ids);
        var verifications = verifications(ids, lockouts.values());
        var notes = rows.notes(keys(stories)).stream().collect(groupingBy(note -> note.key().account()));
        return known.stream().map(one -> {
            var id = one.account().id();
            return new Papers(one, of(news, id), of(stories, id), of(notes, id), of(verifications, id), of(lockouts, id),
                    counts.getOrDefault(id, 0L));
        }).toList();
    }

    /** An account that was silent for long may have very much to tell. */
    private static List<Known> few(List<Known> all, Function<Known, Part> kind) {
        var few = new ArrayList<Known>();
        long news = 0;
        for (var one : all) {
            var part = kind.apply(one);
            news += part.through() - part.from();
            if (!few.isEmpty() && news > ALL_NEWS) {
                break;
            }
            few.add(one);
        }
        return few;
    }

    private static Part news(Known known) {
        var chain = known.account().chain();
        long from = Math.max(known.account().crm().through(), begin(known));
        return new Part(known.account().id(), from, Math.min(chain.last(), from + NEWS));
    }

    private static Part newest(Known known) {
        var chain = known.account().chain();
        return new Part(known.account().id(), Math.max(begin(known), chain.last() - NEWS), chain.last());
    }

    /** Before it, events are purged, or of a person who was erased. */
    private static long begin(Known known) {
        return Math.max(known.account().chain().base(), known.account().crm().origin());
    }

    /** What no verification is about is looked for among the newest events: no index leads to it. */
    private static Part own(Known known, Part part) {
        return new Part(part.chain(), Math.max(part.through() - 2 * STORY, begin(known)), part.through());
    }

    private static List<Part> parts(Collection<Known> known, Function<Known, Part> part) {
        return known.stream().map(part).filter(one -> one.through() > one.from()).toList();
    }

    private List<AuditEvent> stories(List<Known> known, Map<UUID, List<AuditEvent>> news, Function<Known, Part> part) {
        var events = news.values().stream().flatMap(List::stream).toList();
        var about = events.stream().map(AuditEvent::verificationId).filter(Objects::nonNull).distinct().toList();
        var own = known.stream().filter(one -> of(news, one.account().id()).stream().anyMatch(event -> event.verificationId() == null))
                .toList();
        return Stream.concat(rows.eventsAbout(about, STORY).stream(), rows.ownEvents(parts(own, one -> own(one, part.apply(one)))).stream())
                .toList();
    }

    private Map<UUID, List<Verification>> verifications(List<UUID> accounts, Collection<List<Lockout>> lockouts) {
        var ids = Stream.concat(rows.newestVerifications(accounts).stream(),
                lockouts.stream().flatMap(List::stream).map(Lockout::verificationId)).collect(Collectors.toSet());
        return rows.verifications(ids).stream().collect(groupingBy(Verification::accountId));
    }

    private static List<CrmNote.Key> keys(Map<UUID, List<AuditEvent>> stories) {
        return stories.values().stream().flatMap(List::stream).map(event -> new CrmNote.Key(event.chain(), story(event))).distinct()
                .toList();
    }

    static UUID story(AuditEvent event) {
        return event.verificationId() == null ? event.chain() : event.verificationId();
    }

    private static Map<UUID, List<AuditEvent>> byChain(List<AuditEvent> events) {
        return events.stream().collect(groupingBy(AuditEvent::chain));
    }

    private static <T> List<T> of(Map<UUID, List<T>> all, UUID account) {
        return all.getOrDefault(account, List.of());
    }

    /**
     * What was read of an account.
     *
     * @param dossier null: it cannot be made
     * @param sealed whether that is because the person's number does not open; else this node does not know the application yet
     */
    record Read(UUID account, Dossier dossier, boolean sealed) {}

    /** What one dossier is made of. */
    record Papers(Known known, List<AuditEvent> news, List<AuditEvent> stories, List<CrmNote> notes, List<Verification> verifications,
            List<Lockout> lockouts, long lockoutCount) {

        Map<UUID, Story.KnownNote> knownNotes() {
            return notes.stream().collect(toMap(note -> note.key().story(), CrmNote::known));
        }

        /** Up to which event there is something to tell; purged ones need no telling. */
        long through() {
            return Math.max(known.account().chain().base(), news.stream().mapToLong(AuditEvent::sequence).max().orElse(from()));
        }

        long from() {
            return known.account().crm().through();
        }
    }
}
