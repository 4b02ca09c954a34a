package otp.account;

import java.util.UUID;

/**
 * Sees a result inside the transaction that made it, before it commits. What a witness throws undoes everything, so an answer that is kept
 * for idempotency and the effect it tells of are one.
 */
@FunctionalInterface
public interface Witness<R> {

    /** @param account whose lock is held; null: there is no such account, and none was made */
    void witness(UUID account, R result);

    static <R> Witness<R> none() {
        return (account, result) -> {};
    }
}
