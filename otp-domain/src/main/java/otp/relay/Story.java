package otp.relay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What belongs into one note: everything that happened to a verification, or everything of an account that no verification is about.
 *
 * @param id of the verification, else of the account
 * @param to the masked recipient; null: none
 * @param events in their order, all that are kept, also those told before; never empty
 * @param note the note that tells it; null: none is known
 */
public record Story(UUID id, String to, List<Told> events, KnownNote note) {

    public Instant begin() {
        return events.get(0).at();
    }

    /** By which its note is found again. */
    public String marker() {
        return marker(id);
    }

    /** The same of a story of which only the id is known. */
    public static String marker(UUID id) {
        return "otp:" + id;
    }

    /**
     * A note that was asked for.
     *
     * @param id null: no answer came
     * @param attemptedAt when it was asked for last
     */
    public record KnownNote(String id, String contact, Instant attemptedAt) {}
}
