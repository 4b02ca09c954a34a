package otp.support;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import otp.account.Account;
import otp.lockout.Lockout;
import otp.verification.Verification;

/** Lockouts to look at, each with its account and verification; reads without any lock. */
public interface LockoutListing {

    Optional<Row> read(UUID id);

    /** The newest first. */
    List<Row> find(Filter filter, int limit);

    /** A lockout and what is shown with it. */
    record Row(Lockout lockout, Account account, Verification verification) {}

    /**
     * What is looked for; null leaves a part open.
     *
     * @param accounts one of these
     * @param recipients with one of these keyed indexes
     * @param active whether it is in force at {@code now}
     * @param before older than this one
     */
    record Filter(UUID application, Set<UUID> accounts, Set<UUID> recipients, Boolean active, Instant now, UUID before) {}
}
