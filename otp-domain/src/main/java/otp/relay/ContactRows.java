package otp.relay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is known of contacts, whichever accounts they belong to. */
public interface ContactRows {

    /** By id: when the newest event happened of which the contact tells; without those of whom nothing is known. */
    Map<String, Instant> toldAt(Collection<String> ids);

    /** Notes, before anything is written to them, contacts that were found: those of whom nothing was known are not ours. */
    void found(Collection<String> ids);

    /** Notes what contacts tell of now, which never goes back; whether one is ours stays as it was noted first. */
    void told(List<ToldContact> contacts);

    /**
     * A contact that was written.
     *
     * @param made whether the CRM said that it was not there before. Where that answer was lost it counts as somebody else's, who may have
     *            merged it into a contact of theirs: it is emptied then, and not deleted
     * @param newest when the newest event happened of which it tells
     */
    record ToldContact(String id, boolean made, Instant newest) {}
}
