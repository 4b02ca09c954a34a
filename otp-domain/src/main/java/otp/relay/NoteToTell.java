package otp.relay;

import java.time.Instant;

import otp.crm.NewNote;
import otp.crm.NoteText;

/**
 * A story, and the note that tells it.
 *
 * @param contact the one the note is on; an account that has another one now leaves its notes where they are
 * @param note its id; null: it is to be made
 * @param moved whether it is not yet written down that this is its note, or that it is on this contact
 */
record NoteToTell(Telling telling, Story story, String contact, String note, boolean moved) {

    /** One that is to be made, on the contact that the account is told of. */
    static NoteToTell anew(Telling telling, Story story) {
        return new NoteToTell(telling, story, telling.contact(), null, true);
    }

    NoteToTell made(String id) {
        return new NoteToTell(telling, story, contact, id, true);
    }

    CrmNote.Key key() {
        return new CrmNote.Key(telling.dossier().account(), story.id());
    }

    /** As it is written down. */
    CrmNote row(Instant now) {
        return new CrmNote(key(), contact, note, now);
    }

    NewNote content(String html) {
        return new NewNote(contact, story.begin(), html);
    }

    NoteText text(String html) {
        return new NoteText(note, html);
    }
}
