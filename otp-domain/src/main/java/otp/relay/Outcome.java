package otp.relay;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import otp.audit.EventType;
import otp.message.FailureReason;

/**
 * What came of a story, as its newest event says that decides anything.
 *
 * @param word one of those that {@link otp.crm.ContactProperty#LAST_OUTCOME} has
 */
record Outcome(long sequence, String word) {

    private static final Set<EventType> ENDINGS = EnumSet.of(EventType.CHECK_APPROVED, EventType.VERIFICATION_CANCELED,
            EventType.VERIFICATION_SUPERSEDED, EventType.VERIFICATION_EXPIRED, EventType.LOCKOUT_STARTED);
    private static final Set<String> NEVER_MEANT_TO_ARRIVE = Set.of(FailureReason.CODE_OVER.word(), FailureReason.PERSON_ERASED.word());

    /** Of all an account's stories. */
    static Optional<Outcome> of(Dossier dossier) {
        return dossier.stories().stream().flatMap(story -> of(story, dossier.account()).stream())
                .max(Comparator.comparingLong(Outcome::sequence));
    }

    /** Empty: nothing is decided in it. */
    static Optional<Outcome> of(Story story, UUID account) {
        return new Reading(story, story.id().equals(account)).newest();
    }

    /** Whether a lockout that begins has no end of its own. */
    static boolean suspends(Members lockout) {
        return lockout.has("until") && lockout.text("until").isEmpty();
    }

    /** Goes through a story from its newest event on. */
    private static final class Reading {

        private final Story story;
        private final boolean ofAccount;
        private final Set<String> arrived = new HashSet<>();

        Reading(Story story, boolean ofAccount) {
            this.story = story;
            this.ofAccount = ofAccount;
        }

        Optional<Outcome> newest() {
            return story.events().stream().sorted(Comparator.comparingLong(Told::sequence).reversed())
                    .flatMap(event -> outcome(event).stream()).findFirst();
        }

        private Optional<Outcome> outcome(Told event) {
            return EventType.of(event.type()).map(type -> word(type, event)).map(word -> new Outcome(event.sequence(), word));
        }

        /** Null: it decides nothing. */
        private String word(EventType type, Told event) {
            return switch (type) {
                case VERIFICATION_STARTED, VERIFICATION_RESENT -> "started";
                case VERIFICATION_REFUSED -> ofAccount ? "refused" : null; // else only a fresh code was
                case VERIFICATION_CANCELED -> "canceled";
                case VERIFICATION_EXPIRED, CHECK_EXPIRED, LOCKOUT_EXPIRED -> "expired";
                case CODE_SENT, CODE_DELIVERED, CODE_READ -> arrived(Members.of(event.details()));
                case CODE_FAILED -> failed(event, Members.of(event.details()));
                case CHECK_APPROVED -> "approved";
                case CHECK_INCORRECT -> "incorrect";
                case LOCKOUT_STARTED -> suspends(Members.of(event.details())) ? "suspended" : "locked";
                case LOCKOUT_RELEASED -> "released";
                default -> null;
            };
        }

        /** A message that was given up may arrive after all. */
        private String arrived(Members details) {
            details.text("message").ifPresent(arrived::add);
            return null;
        }

        private String failed(Told event, Members details) {
            boolean arrivedLater = details.text("message").filter(arrived::contains).isPresent();
            boolean pointless = details.text("reason").filter(NEVER_MEANT_TO_ARRIVE::contains).isPresent();
            return arrivedLater || pointless || endedBefore(event) ? null : "undelivered";
        }

        private boolean endedBefore(Told event) {
            return story.events().stream().filter(one -> one.sequence() < event.sequence())
                    .anyMatch(one -> EventType.of(one.type()).filter(ENDINGS::contains).isPresent());
        }
    }
}
