package otp.attestation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import otp.audit.AuditEvent;
import otp.audit.EventType;

/** Reads the log as it is kept, each time anew: every answer is a short read of its own, whatever was written since the last. */
public interface KeptLog {

    /** The chains of an application's accounts, by id. @param after null: from the first on */
    List<KeptChain> accounts(UUID application, UUID after, int limit);

    /** Of an account of the application, or of itself. */
    Optional<KeptChain> chain(UUID application, UUID id);

    /** Links of several chains, each chain's together and in order. */
    List<AuditEvent> links(List<UUID> chains, int limit);

    /** Links of a chain from this one on, in order. */
    List<AuditEvent> links(UUID chain, long from, int limit);

    /** The number of the last link that happened before; 0: none. */
    long lastBefore(UUID chain, Instant since);

    /** The number of the first link that happened then or later; {@link Long#MAX_VALUE}: none. */
    long firstFrom(UUID chain, Instant until);

    /** The number of the newest link of this type; 0: none. */
    long newest(UUID chain, EventType type);

    /** Accounts with links about this recipient. */
    Set<UUID> about(UUID application, UUID recipientIndex);

    /** Whether anything tells that there was such an account. */
    boolean traces(UUID application, UUID account);

    /** An account of which these rows tell, and which is not there. */
    Optional<UUID> vanished(UUID application, Trace trace, Period period);

    /** Rows that tell of an account. */
    enum Trace {
        EVENT, VERIFICATION, LOCKOUT
    }
}
