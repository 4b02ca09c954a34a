package otp.verification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import otp.account.Account;

/** The verifications of all accounts. */
public interface Verifications {

    /** Keeps a verification together with the messages it was begun with. */
    void add(Verification verification);

    /** Ids only, for what comes before the gate; empty when unknown. */
    Optional<Owner> ownerOf(UUID id);

    /** Loads the verification with its codes; after the account's lock when it is to be judged. */
    Optional<Verification> find(UUID account, UUID id);

    /** Reads a verification and its account in one go, without any lock. */
    Optional<Reading> read(UUID id);

    /** Ids only, the newest first. */
    List<UUID> newest(Filter filter, int limit);

    /** Reads verifications and their accounts in one go, without any lock, in the order of the ids. */
    List<Reading> readAll(List<UUID> ids);

    /** To whom a verification belongs. */
    record Owner(UUID application, UUID account) {}

    /** What a read is answered from. */
    record Reading(Verification verification, Account account) {}

    /**
     * What is looked for; null leaves a part open.
     *
     * @param accounts one of these
     * @param recipients with one of these keyed indexes
     * @param before older than this one
     */
    record Filter(UUID application, Set<UUID> accounts, Set<UUID> recipients, UUID before) {}
}
