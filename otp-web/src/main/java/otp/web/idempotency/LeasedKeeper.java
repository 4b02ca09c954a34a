package otp.web.idempotency;

import java.util.UUID;
import java.util.function.Function;

import otp.idempotency.Answer;
import otp.idempotency.Idempotency;
import otp.idempotency.Lease;
import otp.web.reply.Reply;

/** Keeps the answer under the lease of the request's key. A transaction that is tried again shows its result again; the last one counts. */
final class LeasedKeeper implements Keeper {

    private final Idempotency idempotency;
    private final Lease lease;
    private boolean kept;

    LeasedKeeper(Idempotency idempotency, Lease lease) {
        this.idempotency = idempotency;
        this.lease = lease;
    }

    boolean kept() {
        return kept;
    }

    @Override
    public <R> Rendering<R> rendering(Function<R, Outcome> renderer) {
        var once = new Once<>(renderer);
        return new Rendering<>(once, (account, result) -> keep(account, once.apply(result)));
    }

    private void keep(UUID account, Outcome outcome) {
        kept = false;
        if (outcome.changedSomething()) {
            idempotency.keep(lease, account, answer(outcome));
            kept = true;
        }
    }

    private static Answer answer(Outcome outcome) {
        Reply reply = outcome.reply();
        return new Answer(reply.status(), reply.mediaType(), reply.headers().get("Location"), reply.headers().get("Retry-After"),
                reply.body(),
                outcome.replayUntil());
    }

    /** Remembers the rendering of the newest result: signing it again would give other bytes. */
    private static final class Once<R> implements Function<R, Outcome> {

        private final Function<R, Outcome> renderer;
        private R rendered;
        private Outcome outcome;

        Once(Function<R, Outcome> renderer) {
            this.renderer = renderer;
        }

        @Override
        public Outcome apply(R result) {
            if (outcome == null || rendered != result) {
                rendered = result;
                outcome = renderer.apply(result);
            }
            return outcome;
        }
    }
}
