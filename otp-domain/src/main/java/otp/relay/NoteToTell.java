package otp.relay;

import java.time.Instant;

import otp.crm.NewNote;
import otp.crm.NoteText;

/**
 * A story, and the note that tells it.
 *
 * @param note its id; null: it is to be made
 * @param moved whether it is not yet written down that this is its note, or on this contact
 */
record NoteToTell(Telling telling, Story story, String note, boolean moved) {

    NoteToTell made(String id) {
        return new NoteToTell(telling, story, id, true);
    }

    CrmNote.Key key() {
        return new CrmNote.Key(telling.dossier().account(), story.id());
    }

    /** As it is written down. */
    CrmNote row(Instant now) {
        return new CrmNote(key(), telling.contact(), note, now);
    }

    NewNote content(String html) {
        return new NewNote(telling.contact(), story.begin(), html);
    }

    NoteText text(String html) {
        return new NoteText(note, html);
    }
}
