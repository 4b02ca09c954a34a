package otp.investigation;

import java.time.Instant;
import java.util.UUID;

import otp.audit.EventType;
import otp.search.Whose;

/**
 * What an investigator looks for. Every part but the first may be null, which leaves it open; parts that are given hold together.
 *
 * @param since the earliest instant, inclusive
 * @param until the first instant that is too late; not after {@code since}: nothing is found
 */
public record EventSearch(Whose whose, UUID verification, EventType type, Instant since, Instant until) {

    boolean ofNoTime() {
        return since != null && until != null && !since.isBefore(until);
    }
}
