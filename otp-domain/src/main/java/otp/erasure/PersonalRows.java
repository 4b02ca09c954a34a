package otp.erasure;

import java.util.Set;
import java.util.UUID;

/** What is kept of a person beside the row of the account; changed in bulk, under the account's lock, after all that is changed row by row. */
public interface PersonalRows {

    /** The accounts whose verifications, lockouts or events have this recipient's keyed index; ids only, for what comes before the gate. */
    Set<UUID> accountsOf(UUID recipientIndex);

    boolean known(UUID account);

    /** Destroys numbers, addresses and what the caller said of the person. How many verifications had any. */
    int eraseVerifications(UUID account);

    /** Destroys by whom a lockout is found and why it was released. */
    void eraseLockouts(UUID account);

    /** Takes the recipient's keyed index from events. How many had one. */
    int eraseEvents(UUID account);
}
