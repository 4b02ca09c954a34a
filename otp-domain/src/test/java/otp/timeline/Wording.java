package otp.timeline;

import static otp.timeline.Times.text;

import otp.support.ReleaseResult;
import otp.verification.CancelResult;
import otp.verification.CheckResult;
import otp.verification.Refusal;
import otp.verification.ResendResult;
import otp.verification.StartResult;

/** Puts every result into the words of {@link Answers}. */
final class Wording
        implements
        StartResult.Cases<String>,
        CheckResult.Cases<String>,
        ResendResult.Cases<String>,
        CancelResult.Cases<String>,
        ReleaseResult.Cases<String>,
        Refusal.Cases<String> {

    @Override
    public String started(StartResult.Started result) {
        return "201 " + result.verification().status().word();
    }

    @Override
    public String resent(ResendResult.Resent result) {
        return "201 " + result.verification().status().word();
    }

    @Override
    public String approved(CheckResult.Approved result) {
        return "200 " + result.verification().status().word();
    }

    @Override
    public String canceled() {
        return Answers.canceled();
    }

    @Override
    public String incorrect(CheckResult.Incorrect result) {
        var fresh = result.freshCode();
        return fresh.sent() ? Answers.incorrect(result.attemptsRemaining())
                : Answers.incorrect(result.attemptsRemaining(), text(fresh.availableAt()));
    }

    @Override
    public String stale(CheckResult.Stale result) {
        return Answers.stale(result.attemptsRemaining());
    }

    @Override
    public String lockedNow(CheckResult.LockedNow result) {
        return Answers.locked(result.until());
    }

    @Override
    public String released(ReleaseResult.Released result) {
        return "200 " + result.lockout().status().word();
    }

    @Override
    public String alreadyOver(ReleaseResult.AlreadyOver result) {
        return Answers.alreadyOver(result.status());
    }

    @Override
    public String refused(Refusal refusal) {
        return refusal.accept(this);
    }

    @Override
    public String notFound() {
        return Answers.notFound();
    }

    @Override
    public String applicationDisabled() {
        return Answers.disabled();
    }

    @Override
    public String actionMissing() {
        return Answers.actionMissing();
    }

    @Override
    public String actionUnexpected() {
        return Answers.actionUnexpected();
    }

    @Override
    public String locked(Refusal.Locked refusal) {
        return Answers.locked(refusal.until());
    }

    @Override
    public String alreadyDecided(Refusal.AlreadyDecided refusal) {
        return Answers.alreadyDecided(refusal.status());
    }

    @Override
    public String codeExpired(Refusal.CodeExpired refusal) {
        return Answers.codeExpired();
    }

    @Override
    public String recipientNotAllowed() {
        return Answers.countryNotAllowed();
    }

    @Override
    public String rateLimited(Refusal.RateLimited refusal) {
        return Answers.limited(refusal.limit(), text(refusal.availableAt()));
    }

    @Override
    public String providerUnavailable(Refusal.ProviderUnavailable refusal) {
        return Answers.providerDown(text(refusal.retryAt()));
    }
}
