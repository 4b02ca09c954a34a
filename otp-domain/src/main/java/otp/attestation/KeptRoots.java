package otp.attestation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import otp.chain.Checkpoint;

/** Reads roots as they are kept. */
public interface KeptRoots {

    /** By number. */
    List<Root> from(UUID application, long number, int limit);

    /** The number of the newest one made before; 0: none. */
    long newestBefore(UUID application, Instant since);

    /** The number of the first one made then or later; {@link Long#MAX_VALUE}: none. */
    long firstFrom(UUID application, Instant until);

    /** The highest number that an anchor names; 0: none. */
    long newestAnchored(UUID application);

    /** In the order of the bytes of the chains' ids. @param after null: from the first on */
    List<Held> anchors(UUID application, long number, UUID after, int limit);

    /**
     * An anchor, and what is there of its chain at the same moment.
     *
     * @param mac of the link it names; null: the link has none, or is not there
     * @param ends null: the chain is not there
     */
    record Held(Anchor anchor, byte[] mac, Ends ends) {}

    /** The ends of a chain. */
    record Ends(long last, long base, Checkpoint checkpoint) {}
}
