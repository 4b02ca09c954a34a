package otp.erasure;

import java.time.Instant;

/**
 * What an erasure did.
 *
 * @param accounts that were not erased before
 * @param verifications whose number and terms were destroyed
 * @param canceled how many of them were pending
 * @param events made anonymous
 * @param lockoutsInForce that stay so
 */
public record Erased(Instant at, int accounts, int verifications, int canceled, int events, int lockoutsInForce) {

    static Erased nothing(Instant at) {
        return new Erased(at, 0, 0, 0, 0, 0);
    }

    Erased and(Erased more) {
        return new Erased(at, accounts + more.accounts, verifications + more.verifications, canceled + more.canceled,
                events + more.events, lockoutsInForce + more.lockoutsInForce);
    }
}
