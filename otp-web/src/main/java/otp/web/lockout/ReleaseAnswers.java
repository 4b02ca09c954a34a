package otp.web.lockout;

import otp.support.ReleaseResult;
import otp.web.idempotency.Outcome;
import otp.web.json.JsonBytes;
import otp.web.problem.Problem;
import otp.web.problem.ProblemType;
import otp.web.problem.Problems;
import otp.web.reply.Reply;

/** Renders the outcomes of a release. */
record ReleaseAnswers(String route) implements ReleaseResult.Cases<Outcome> {

    @Override
    public Outcome released(ReleaseResult.Released result) {
        return Outcome.changed(Reply.json(200, JsonBytes.object(new LockoutJson(result.lockout()))));
    }

    @Override
    public Outcome alreadyOver(ReleaseResult.AlreadyOver result) {
        return Outcome.unchanged(Problem.of(ProblemType.ALREADY_DECIDED, "The lockout has come to its end.",
                json -> json.writeStringField("lockoutStatus", result.status().word())).at(route));
    }

    @Override
    public Outcome notFound() {
        return Outcome.unchanged(Problems.notFound().at(route));
    }
}
