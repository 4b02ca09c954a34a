package otp.web.idempotency;

import java.util.function.Function;

import otp.account.Witness;

/** Renders results of one request and, where its answer is to be kept, has that done inside the transaction the result comes from. */
public interface Keeper {

    /** The request carries no key: nothing is kept, and rendering waits until the transaction is over. */
    Keeper NONE = new Keeper() {
        @Override
        public <R> Rendering<R> rendering(Function<R, Outcome> renderer) {
            return new Rendering<>(renderer, Witness.none());
        }
    };

    <R> Rendering<R> rendering(Function<R, Outcome> renderer);
}
