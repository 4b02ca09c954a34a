package otp.relay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is known of contacts, whichever accounts they belong to. */
public interface ContactRows {

    /** By id: when the newest event happened of which the contact tells; without those of whom nothing is known. */
    Map<String, Instant> toldAt(Collection<String> ids);

    /** Notes what contacts tell of now; neither goes back, and one that we made stays ours. */
    void told(List<ToldContact> contacts);

    /**
     * A contact that was written.
     *
     * @param newest when the newest event happened of which it tells
     */
    record ToldContact(String id, boolean made, Instant newest) {}
}
