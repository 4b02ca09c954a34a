package otp.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose lockouts are a contact's: of the accounts that the relay itself linked with it, never by what the contact says of itself. */
public interface ContactLockouts {

    /** In force at {@code now}, of that application; at most {@code limit}. */
    List<UUID> inForce(UUID application, String contact, Instant now, int limit);

    /** The contact that the account is linked with; empty: none is known. */
    Optional<String> contactOf(UUID account);

    /** Whether the account is the contact's. */
    boolean linked(UUID account, String contact);
}
