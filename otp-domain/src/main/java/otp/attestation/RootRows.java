package otp.attestation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where roots are made. */
public interface RootRows {

    Optional<Root> newest(UUID application);

    /** Takes the number; false: another node has it. Waits for one that is at it. */
    boolean begin(UUID application, long number, Instant madeAt, byte[] previous);

    /** Anchors every chain with links since then at its newest, unless it is anchored there already. */
    void anchor(UUID application, long number, Instant since);

    /** In the order of the bytes of the chains' ids. @param after null: from the first on */
    List<Anchor> anchors(UUID application, long number, UUID after, int limit);

    /** Writes what the begun root came to. */
    void complete(Root root);
}
