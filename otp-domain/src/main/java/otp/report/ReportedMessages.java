package otp.report;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Whose the messages are that reports tell of; read without locking anything. */
public interface ReportedMessages {

    /** By their ids; those that are not there are left out. */
    Map<UUID, Owned> byId(Collection<UUID> messages);

    /** By the digests of the provider's ids. */
    Map<UUID, Owned> byDigest(Collection<UUID> digests);

    /** A message and its account. */
    record Owned(UUID account, UUID message) {}
}
