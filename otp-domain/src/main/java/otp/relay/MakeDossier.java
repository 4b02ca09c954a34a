package otp.relay;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.application.Application;
import otp.application.Applications;
import otp.audit.AuditEvent;
import otp.audit.EventType;
import otp.lockout.Lockout;
import otp.lockout.LockoutStatus;
import otp.relay.Dossier.Standing;
import otp.relay.ReadDossiers.Papers;
import otp.verification.Contact;
import otp.verification.Secrecy;
import otp.verification.Verification;

/** Puts together what the CRM is to be told of an account, with what is sealed opened. */
@ApplicationScoped
class MakeDossier {

    /** So long a lockout that is over still gets its ticket, or has it closed; older ones are from before there was a CRM. */
    static final Duration OWED = Duration.ofDays(7);

    private Applications applications;
    private Secrecy secrecy;
    private Opening opening;

    protected MakeDossier() {
        // CDI proxy
    }

    @Inject
    MakeDossier(Applications applications, Secrecy secrecy, Opening opening) {
        this.applications = applications;
        this.secrecy = secrecy;
        this.opening = opening;
    }

    /** Null: this node does not know the application yet. */
    Dossier of(Papers papers, Instant now) {
        return applications.byId(papers.known().account().applicationId()).map(application -> of(application, papers, now)).orElse(null);
    }

    private Dossier of(Application application, Papers papers, Instant now) {
        var account = papers.known().account();
        var newest = papers.verifications().stream().max(Comparator.comparing(Verification::id, MakeDossier::byTime))
                .filter(verification -> !account.erased() && !verification.erased());
        var recipient = newest.map(secrecy::recipient).orElse(null);
        var link = papers.known().link();
        return new Dossier(account.id(), application, account.name() == null && recipient != null ? recipient.masked() : account.name(),
                papers.from(), papers.through(), recipient, named(papers), link == null || account.erased() ? null : link.contact(),
                standing(account, application, papers, now), stories(account, papers), lockouts(papers, now));
    }

    /** Ids are made in the order of time, which is that of their bytes. */
    private static int byTime(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }

    private Contact named(Papers papers) {
        return papers.verifications().stream().sorted(Comparator.comparing(Verification::id, MakeDossier::byTime).reversed())
                .map(secrecy::contact).filter(contact -> !contact.equals(Contact.NONE)).findFirst().orElse(Contact.NONE);
    }

    private static Standing standing(Account account, Application application, Papers papers, Instant now) {
        boolean locked = account.locked(now);
        return new Standing(account.attempts(application.definition().policy(), now), papers.lockoutCount(),
                locked ? account.lockedUntil() : null, locked && account.lockedUntil() == null);
    }

    /** Events written since the news were read belong to what is told next. */
    private List<Story> stories(Account account, Papers papers) {
        var keyring = opening.keyring();
        var fresh = papers.news().stream().map(ReadDossiers::story).collect(Collectors.toSet());
        var notes = papers.knownNotes();
        return papers.stories().stream().filter(event -> event.sequence() > account.crm().origin() && event.sequence() <= papers.through())
                .filter(event -> fresh.contains(ReadDossiers.story(event))).sorted(Comparator.comparing(AuditEvent::sequence))
                .collect(groupingBy(ReadDossiers::story, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                .map(story -> story(story.getKey(), newest(story.getValue()), account, keyring, notes.get(story.getKey()))).toList();
    }

    private static List<AuditEvent> newest(List<AuditEvent> events) {
        return events.subList(Math.max(0, events.size() - ReadDossiers.STORY), events.size());
    }

    private static Story story(UUID id, List<AuditEvent> events, Account account, Opening.Keyring keyring, Story.KnownNote note) {
        String to = null;
        var told = new ArrayList<Told>();
        for (var event : events) {
            var members = keyring.members(account, event);
            to = members.to() == null ? to : members.to();
            told.add(new Told(event.sequence(), event.type(), event.at(), event.actor(), event.details(members)));
        }
        return new Story(id, to, List.copyOf(told), note);
    }

    private List<LockoutCase> lockouts(Papers papers, Instant now) {
        var begun = papers.news().stream().filter(event -> event.type().equals(EventType.LOCKOUT_STARTED.word()))
                .map(AuditEvent::verificationId).collect(Collectors.toSet());
        return papers.lockouts().stream().filter(lockout -> owed(lockout, begun, now))
                .filter(lockout -> lockout.status(now) == LockoutStatus.ACTIVE || !ofErasedPerson(lockout, papers))
                .map(lockout -> lockoutCase(lockout, papers, now)).filter(lockout -> !lockout.handedOff())
                .sorted(Comparator.comparing(LockoutCase::lockedAt)).toList();
    }

    /** What is over of a person who was erased is nobody's; what is in force meets whoever comes back. */
    private static boolean ofErasedPerson(Lockout lockout, Papers papers) {
        return lockout.ticket() == null && verification(lockout, papers).filter(Verification::erased).isPresent();
    }

    private static Optional<Verification> verification(Lockout lockout, Papers papers) {
        return papers.verifications().stream().filter(verification -> verification.id().equals(lockout.verificationId())).findFirst();
    }

    private static boolean owed(Lockout lockout, Set<UUID> begun, Instant now) {
        boolean forgotten = lockout.ticket() == null && lockout.ticketClosedAt() != null; // its ticket went with the person
        return !forgotten && isToBeToldOf(lockout, begun, now);
    }

    private static boolean isToBeToldOf(Lockout lockout, Set<UUID> begun, Instant now) {
        return lockout.status(now) == LockoutStatus.ACTIVE || begun.contains(lockout.verificationId())
                || end(lockout).isAfter(now.minus(OWED));
    }

    private static Instant end(Lockout lockout) {
        return lockout.releasedAt() != null ? lockout.releasedAt() : lockout.until() != null ? lockout.until() : lockout.lockedAt();
    }

    private LockoutCase lockoutCase(Lockout lockout, Papers papers, Instant now) {
        var to = verification(lockout, papers).map(secrecy::masked).orElse(null);
        return new LockoutCase(lockout.id(), lockout.verificationId(), to, lockout.level(), lockout.lockedAt(), lockout.until(),
                lockout.status(now), lockout.ticket(), lockout.ticketClosedAt() != null);
    }
}
