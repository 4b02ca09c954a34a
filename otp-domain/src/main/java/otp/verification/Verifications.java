package otp.verification;

import java.util.Optional;
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

    /** To whom a verification belongs. */
    record Owner(UUID application, UUID account) {}

    /** What a read is answered from. */
    record Reading(Verification verification, Account account) {}
}
