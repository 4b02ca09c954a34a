package otp.web.idempotency;

import java.io.ByteArrayOutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import otp.account.Call;
import otp.idempotency.Answer;
import otp.idempotency.ClaimResult;
import otp.idempotency.Idempotency;
import otp.idempotency.Lease;
import otp.idempotency.LeaseLostException;
import otp.transaction.DatabaseUnavailableException;
import otp.web.caller.Caller;
import otp.web.problem.Problem;
import otp.web.problem.ProblemType;
import otp.web.reply.Reply;
import otp.web.request.CurrentRequest;

/** Answers requests that may carry an {@code Idempotency-Key}: the first is done, its repetitions get the same bytes again. */
@ApplicationScoped
public class IdempotentRequests {

    private static final Logger LOG = System.getLogger(IdempotentRequests.class.getName());

    @Inject
    Idempotency idempotency;

    @Inject
    CurrentRequest current;

    /** Of an application's own caller. A disabled application gets no answer again either. */
    public Reply answer(Call call, HttpHeaders headers, byte[] body, Function<Keeper, Reply> act) {
        var key = IdempotencyKey.in(headers);
        return key.isEmpty() || !call.application().definition().enabled() ? act.apply(Keeper.NONE)
                : answer(scope(call), key.get(), body, act);
    }

    /** Of support, which goes on in a disabled application; the call of an administrator may have none. */
    public Reply answerSupport(Caller caller, Call call, HttpHeaders headers, byte[] body, Function<Keeper, Reply> act) {
        var scope = caller.isAdmin() ? "/" + scope(call) : scope(call); // no application's name begins with a slash
        return IdempotencyKey.in(headers).map(key -> answer(scope, key, body, act)).orElseGet(() -> act.apply(Keeper.NONE));
    }

    private static String scope(Call call) {
        return (call.application() == null ? "" : call.application().name()) + "/" + call.actor();
    }

    private Reply answer(String scope, String key, byte[] body, Function<Keeper, Reply> act) {
        return idempotency.claim(scope, key, fingerprinted(body)).accept(new Claims(act));
    }

    private byte[] fingerprinted(byte[] body) {
        var request = new ByteArrayOutputStream();
        request.writeBytes((current.method() + "\n" + current.path() + "\n").getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private final class Claims implements ClaimResult.Cases<Reply> {

        private final Function<Keeper, Reply> act;

        Claims(Function<Keeper, Reply> act) {
            this.act = act;
        }

        @Override
        public Reply claimed(Lease lease) {
            var keeper = new LeasedKeeper(idempotency, lease);
            boolean done = false;
            try {
                Reply reply = act.apply(keeper);
                done = keeper.kept();
                return reply;
            } catch (LeaseLostException e) {
                return inProgress();
            } finally {
                if (!done) {
                    release(lease);
                }
            }
        }

        @Override
        public Reply replay(Answer answer) {
            var reply = new Reply(answer.status(), answer.contentType(), answer.body(), Map.of("Idempotency-Replayed", "true"));
            reply = answer.location() == null ? reply : reply.with("Location", answer.location());
            return answer.retryAfter() == null ? reply : reply.with("Retry-After", answer.retryAfter());
        }

        @Override
        public Reply inProgress() {
            return problem(ProblemType.REQUEST_IN_PROGRESS, "A request with this Idempotency-Key is still running.");
        }

        @Override
        public Reply reused() {
            return problem(ProblemType.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used for a different request.");
        }

        @Override
        public Reply outlived() {
            return act.apply(Keeper.NONE);
        }
    }

    private Reply problem(ProblemType type, String detail) {
        return Problem.of(type, detail).at(current.route());
    }

    /** A lease that cannot be given back ends by itself; the request's own outcome matters more. */
    private void release(Lease lease) {
        try {
            idempotency.release(lease);
        } catch (DatabaseUnavailableException e) {
            LOG.log(Level.DEBUG, "The lease of an idempotency key was not given back and will run out", e);
        }
    }
}
