package otp.message;

import java.time.Instant;
import java.util.Optional;

/** What is known of the provider's health on this node, fed by the outcomes of sending. */
public interface Provider {

    /** Empty when a message may be made now; asking may use up the one probe a second while it is down. Otherwise, when to ask again. */
    Optional<Instant> refusedUntil(Instant now);
}
