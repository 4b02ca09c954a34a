package otp.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The messages, as rows of work. */
public interface Messages {

    void add(Message message);

    /** Loads the message; only after its account's lock when it is to be changed. */
    Optional<Message> find(UUID account, UUID id);

    /** The account's messages that something is left to do for; after its lock. */
    List<Message> open(UUID account);

    /** The account of a message, without loading the message. */
    Optional<UUID> accountOf(UUID id);

    /** Ids of messages with a code that are due by then, the longest due first, without locking anything. */
    List<UUID> dueCodes(Instant by, int limit);

    /** The same of those without one. */
    List<UUID> dueNotices(Instant by, int limit);

    /** Those due by now whose code the clock has ended. */
    List<UUID> outlived(Instant now, int limit);

    /** When the first message is due; empty when nothing is left to do. */
    Optional<Instant> nextDue();

    /** Compare-and-set of the lease, on the row alone. The new lease, or empty when somebody else was quicker or nothing is due. */
    Optional<Integer> claim(UUID id, Instant now, Instant until);

    /** Gives a lease back unused; the message is due at once. */
    void giveUp(UUID id, int lease, Instant now);

    /** Leaves the message alone until then, if the lease still holds; compare-and-set on the row alone. */
    void putOff(UUID id, int lease, Instant until, boolean mayHaveBeenSent);

    /** The same, if it is a notice that may have been sent by an earlier attempt already. Tells whether it is, and the lease held. */
    boolean putOffRepeatedNotice(UUID id, int lease, Instant until);
}
