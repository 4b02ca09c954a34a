package otp.relay;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import otp.audit.EventType;
import otp.crm.ContactProperty;

/** What a contact's properties say after an account's events; what these do not tell stays as it is. */
@ApplicationScoped
public class ContactNews {

    private static final Set<String> SENT = Set.of(EventType.CODE_SENT.word(), EventType.CODE_DELIVERED.word(), EventType.CODE_READ.word());

    /** Without the reference; an empty text takes a value away. */
    public Map<ContactProperty, String> of(Dossier dossier) {
        var events = dossier.stories().stream().flatMap(story -> story.events().stream()).toList();
        var standing = dossier.standing();
        var news = new EnumMap<ContactProperty, String>(ContactProperty.class);
        outcome(dossier).ifPresent(word -> news.put(ContactProperty.LAST_OUTCOME, word));
        lastSent(events).ifPresent(at -> news.put(ContactProperty.LAST_SENT_AT, Utc.iso(at)));
        news.put(ContactProperty.WRONG_ATTEMPTS, Integer.toString(standing.wrongAttempts()));
        news.put(ContactProperty.LOCKOUTS, Long.toString(standing.lockouts()));
        news.put(ContactProperty.LOCKED_UNTIL, standing.lockedUntil() == null ? "" : Utc.iso(standing.lockedUntil()));
        lastVerified(events).ifPresent(at -> news.put(ContactProperty.VERIFIED_AT, Utc.iso(at)));
        return news;
    }

    /** Who is locked is shown as locked, whatever was tried since. */
    private static Optional<String> outcome(Dossier dossier) {
        if (dossier.standing().suspended()) {
            return Optional.of("suspended");
        }
        return dossier.standing().lockedUntil() != null ? Optional.of("locked") : Outcome.of(dossier).map(Outcome::word);
    }

    /** When a message was first known to be on its way; the newest of them. */
    private static Optional<Instant> lastSent(List<Told> events) {
        var first = new HashMap<String, Instant>();
        for (var event : events) {
            if (SENT.contains(event.type())) {
                var message = Members.of(event.details()).text("message").orElse("");
                first.merge(message, event.at(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return first.values().stream().max(Instant::compareTo);
    }

    private static Optional<Instant> lastVerified(List<Told> events) {
        return events.stream().filter(event -> event.type().equals(EventType.CHECK_APPROVED.word())).map(Told::at).max(Instant::compareTo);
    }
}
