package otp.relay;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of the note that tells a story. It is written down before the note is asked for: when no answer comes, it may have been made.
 *
 * @param note its id; null: no answer came
 * @param attemptedAt when it was asked for last
 */
public record CrmNote(Key key, String contact, String note, Instant attemptedAt) {

    Story.KnownNote known() {
        return new Story.KnownNote(note, contact, attemptedAt);
    }

    /** Which story it tells. */
    public record Key(UUID account, UUID story) {}
}
