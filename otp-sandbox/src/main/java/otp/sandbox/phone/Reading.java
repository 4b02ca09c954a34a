package otp.sandbox.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A script reads the newest code off a phone. It is always too early, since a code goes out after the answer to the request that made it: so
 * the phone has to have been quiet for a moment, and a code that was read before is given again only when no other has come for long.
 *
 * @param since when the script asked
 * @param before the id of the message that was read last
 */
public record Reading(Instant since, Optional<String> before) {

    private static final Duration MOMENT = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    public boolean over(Optional<Message> newest, Instant now) {
        boolean unread = newest.isPresent() && !newest.map(Message::id).equals(before);
        Instant quietSince = newest.map(Message::at).filter(since::isBefore).orElse(since);
        return now.isAfter(since.plus(PATIENCE)) || unread && now.isAfter(quietSince.plus(MOMENT));
    }
}
