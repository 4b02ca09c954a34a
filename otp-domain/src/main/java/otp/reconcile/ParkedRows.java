package otp.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the CRM refuses, of all accounts; read without any lock. */
public interface ParkedRows {

    /** The longest parked first. @param after null: from the first on */
    List<Parked> find(UUID application, Parked.Kind kind, Place after, int limit);

    /** Refused erasures of these accounts are tried now; null: of all of the application. How many. */
    int retryErasures(UUID application, Set<UUID> accounts, Instant now);

    /** Where something stands in the order of time. */
    record Place(Instant since, UUID id) {}
}
