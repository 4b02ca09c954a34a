package otp.hubspot;

import java.time.Instant;
import java.util.Optional;

/** What this node knows of the portal: whether asking makes sense now. */
public interface Gate {

    /** Until when nothing should be asked for. Empty while all is in order. */
    Optional<Instant> closedUntil(Instant now);
}
