package otp.account;

/**
 * Sees a result inside the transaction that made it, before it commits. What a witness throws undoes everything, so an answer that is kept
 * for idempotency and the effect it tells of are one.
 */
@FunctionalInterface
public interface Witness<R> {

    void witness(R result);

    static <R> Witness<R> none() {
        return result -> {};
    }
}
