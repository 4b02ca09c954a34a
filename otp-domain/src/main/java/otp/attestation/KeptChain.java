package otp.attestation;

import java.util.Arrays;
import java.util.UUID;

import otp.chain.Chain;

/**
 * A chain as the row says that holds its ends.
 *
 * @param id of the account, or of the application itself
 * @param account the caller's name; null: none
 * @param personalKey wrapped; null: none, or destroyed
 */
public record KeptChain(UUID id, UUID application, String account, Chain chain, byte[] personalKey) {

    long last() {
        return chain.last();
    }

    long base() {
        return chain.base();
    }

    long length() {
        return last() - base();
    }

    /** Whether nothing was added, purged or erased between two looks at it. */
    boolean sameAs(KeptChain other) {
        return last() == other.last() && base() == other.base() && Arrays.equals(personalKey, other.personalKey);
    }

    @Override
    public String toString() {
        return "KeptChain[" + id + "]";
    }
}
