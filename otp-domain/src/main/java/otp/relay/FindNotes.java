package otp.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crm.Crm;
import otp.relay.Story.KnownNote;

/** Finds the note of each story. One that was asked for without an answer is looked for among the contact's notes before it is made again. */
@ApplicationScoped
class FindNotes {

    /** A request whose answer was lost may take effect until then: it waits 15 s for the budget at most, and lives for 10. */
    static final Duration LOST = Duration.ofSeconds(30);

    private Crm crm;
    private RelayLease lease;

    protected FindNotes() {
        // CDI proxy
    }

    @Inject
    FindNotes(Crm crm, RelayLease lease) {
        this.crm = crm;
        this.lease = lease;
    }

    /** Until when an account has to wait for a note whose answer was lost; empty: it needs not. */
    static Optional<Instant> waits(Dossier dossier, Instant now) {
        return dossier.stories().stream().map(Story::note).filter(note -> note != null && note.id() == null)
                .map(note -> note.attemptedAt().plus(LOST)).filter(now::isBefore).max(Instant::compareTo);
    }

    /** @param today by the ids by which contacts were known, the ids of today; who was deleted is not among them */
    List<NoteToTell> find(List<Telling> tellings, Map<String, String> today) {
        var search = new Search(today);
        return tellings.stream().filter(Telling::goesOn)
                .flatMap(one -> one.dossier().stories().stream().map(story -> search.find(one, story))).toList();
    }

    /** One search, which reads each contact's notes once. */
    private final class Search {

        private final Map<String, String> today;
        private final Map<String, Map<String, String>> texts = new HashMap<>();

        Search(Map<String, String> today) {
            this.today = today;
        }

        NoteToTell find(Telling telling, Story story) {
            var known = story.note();
            var place = known == null ? null : place(known, telling);
            if (place == null) { // there is none, or it was lost with its contact for good
                return NoteToTell.anew(telling, story);
            }
            if (known.id() == null) {
                return lost(story, place).map(id -> new NoteToTell(telling, story, place, id, true))
                        .orElseGet(() -> NoteToTell.anew(telling, story));
            }
            return new NoteToTell(telling, story, place, known.id(), !place.equals(known.contact()));
        }

        /** The contact that the note is on; null: it was deleted. */
        private String place(KnownNote known, Telling telling) {
            return known.contact().equals(telling.contact()) ? known.contact() : today.get(known.contact());
        }

        private Optional<String> lost(Story story, String place) {
            return texts.computeIfAbsent(place, id -> lease.during(() -> crm.notesOf(id))).entrySet().stream()
                    .filter(note -> note.getValue().contains(story.marker())).map(Map.Entry::getKey).findFirst();
        }
    }
}
