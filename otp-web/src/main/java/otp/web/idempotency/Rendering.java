package otp.web.idempotency;

import java.util.function.Function;

import otp.account.Witness;
import otp.web.reply.Reply;

/** How results of one kind become answers: each at most once, so that what is kept and what is sent are the same bytes. */
public final class Rendering<R> {

    private final Function<R, Outcome> renderer;
    private final Witness<R> witness;

    Rendering(Function<R, Outcome> renderer, Witness<R> witness) {
        this.renderer = renderer;
        this.witness = witness;
    }

    /** What the use case shows its result to before it commits. */
    public Witness<R> witness() {
        return witness;
    }

    public Reply reply(R result) {
        return renderer.apply(result).reply();
    }
}
