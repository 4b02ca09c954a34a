package otp.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The account rows, and with them the locks that order everything. */
public interface Accounts {

    /** Locks the row until the transaction ends; empty when there is none yet. Nothing may be loaded before it in the transaction. */
    Optional<Account> lock(UUID id);

    /**
     * Locks a row that is there, since no account is ever removed. When it is not found, the database is not to be relied on: MySQL answers so
     * on a connection that was killed this moment.
     */
    Account lockKnown(UUID id);

    /** Makes the row unless another request was quicker; in a transaction of its own, without holding any lock. */
    void touch(AccountIdentity identity, Instant now);
}
