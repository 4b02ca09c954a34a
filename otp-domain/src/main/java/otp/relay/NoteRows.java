package otp.relay;

import java.util.List;

/** What is known of notes. They are the relay's alone, so no account's lock is needed; whoever has the lease writes. */
public interface NoteRows {

    /** Writes rows anew, whatever they said. */
    void save(List<CrmNote> notes);

    /** There are no such notes, and nobody has asked for one. */
    void remove(List<CrmNote.Key> keys);
}
