package otp.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whose lockouts are a contact's: of the accounts that the relay itself linked with it, never by what the contact says of itself. */
public interface ContactLockouts {

    /** In force at {@code now}, of that application; at most {@code limit}. */
    List<UUID> inForce(UUID application, String contact, Instant now, int limit);

    /** Whether the account is the contact's. */
    boolean linked(UUID account, String contact);
}
