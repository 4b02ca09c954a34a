package otp.web.verification;

import otp.verification.CheckResult;
import otp.verification.FreshCode;
import otp.verification.Refusal;
import otp.web.assertion.Assertion;
import otp.web.assertion.Assertions;
import otp.web.idempotency.Outcome;
import otp.web.json.Instants;
import otp.web.json.JsonBytes;
import otp.web.json.JsonPart;
import otp.web.problem.Problem;
import otp.web.problem.ProblemType;
import otp.web.reply.Reply;

/** Renders the outcomes of a check. The one and only 2xx among them is the approval: fail closed by design. */
record CheckAnswers(RefusalProblems problems, Assertions assertions, String route) implements CheckResult.Cases<Outcome> {

    @Override
    public Outcome approved(CheckResult.Approved result) {
        Assertion assertion = assertions.sign(result.approval());
        byte[] body = JsonBytes.object(json -> {
            new VerificationJson(result.verification()).write(json);
            if (result.verification().returnUrl() != null) {
                json.writeStringField("returnUrl", result.verification().returnUrl());
            }
            json.writeStringField("assertion", assertion.jwt());
        });
        return new Outcome(Reply.json(200, body), true, assertion.expiresAt());
    }

    @Override
    public Outcome incorrect(CheckResult.Incorrect result) {
        return Outcome.changed(Problem.of(ProblemType.INCORRECT_CODE, "The code is wrong.", json -> {
            json.writeNumberField("attemptsRemaining", result.attemptsRemaining());
            freshCode(result.freshCode()).write(json);
        }).at(route));
    }

    private static JsonPart freshCode(FreshCode fresh) {
        return json -> {
            json.writeObjectFieldStart("freshCode");
            json.writeBooleanField("sent", fresh.sent());
            if (!fresh.sent()) {
                Instants.write(json, "availableAt", fresh.availableAt());
            }
            json.writeEndObject();
        };
    }

    @Override
    public Outcome stale(CheckResult.Stale result) {
        return Outcome.unchanged(Problem.of(ProblemType.STALE_CODE, "The code is an earlier one of this verification.",
                json -> json.writeNumberField("attemptsRemaining", result.attemptsRemaining())).at(route));
    }

    @Override
    public Outcome lockedNow(CheckResult.LockedNow result) {
        return Outcome.changed(problems.locked(result.until()).at(route));
    }

    @Override
    public Outcome refused(Refusal refusal) {
        return Outcome.unchanged(refusal.accept(problems).at(route));
    }
}
