package otp.web.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import otp.application.Application;
import otp.application.Fault;
import otp.verification.Refusal;
import otp.web.application.SupportJson;
import otp.web.json.Instants;
import otp.web.problem.Problem;
import otp.web.problem.ProblemType;
import otp.web.problem.Problems;

/** Says each refusal in the contract's words. */
record RefusalProblems(Application application, Instant now) implements Refusal.Cases<Problem> {

    private static final String RETRY_AFTER = "Retry-After";
    /** For a limit that no waiting lifts: nobody should come back at once. */
    private static final long FALLBACK_SECONDS = 60;

    @Override
    public Problem notFound() {
        return Problems.notFound();
    }

    @Override
    public Problem applicationDisabled() {
        return Problem.of(ProblemType.FORBIDDEN, "The application is disabled.");
    }

    @Override
    public Problem actionMissing() {
        return Problems.invalidBody(List.of(new Fault("/action", "is required for a step-up")));
    }

    @Override
    public Problem actionUnexpected() {
        return Problems.invalidBody(List.of(new Fault("/action", "is for a step-up only")));
    }

    @Override
    public Problem locked(Refusal.Locked refusal) {
        return locked(refusal.until());
    }

    /** @param until null: suspended, until support releases it; no waiting helps */
    Problem locked(Instant until) {
        var problem = Problem.of(ProblemType.ACCOUNT_LOCKED, "Too many wrong codes: the account is paused.", json -> {
            Instants.write(json, "lockedUntil", until);
            SupportJson.write(json, application.definition().support());
        });
        return until == null ? problem : problem.with(RETRY_AFTER, seconds(until));
    }

    @Override
    public Problem alreadyDecided(Refusal.AlreadyDecided refusal) {
        return Problem.of(ProblemType.ALREADY_DECIDED, "The verification has come to its end.",
                json -> json.writeStringField("verificationStatus", refusal.status().word()));
    }

    @Override
    public Problem codeExpired(Refusal.CodeExpired refusal) {
        return Problem.of(ProblemType.CODE_EXPIRED, "No code of this verification is alive.",
                json -> Instants.write(json, "resendAvailableAt", refusal.resendAvailableAt()));
    }

    @Override
    public Problem recipientNotAllowed() {
        return Problem.of(ProblemType.RECIPIENT_NOT_ALLOWED, "The application does not send to the country of this number.");
    }

    @Override
    public Problem rateLimited(Refusal.RateLimited refusal) {
        return Problems.rateLimited(refusal.limit(),
                refusal.availableAt() == null ? FALLBACK_SECONDS : secondsUntil(refusal.availableAt()));
    }

    @Override
    public Problem providerUnavailable(Refusal.ProviderUnavailable refusal) {
        return Problems.unavailable("whatsapp", secondsUntil(refusal.retryAt()));
    }

    private String seconds(Instant instant) {
        return Long.toString(secondsUntil(instant));
    }

    /** Whole seconds, rounded up, so that who waits them out is not early. */
    private long secondsUntil(Instant instant) {
        long millis = Duration.between(now, instant).toMillis();
        return Math.max(1, (millis + 999) / 1000);
    }
}
