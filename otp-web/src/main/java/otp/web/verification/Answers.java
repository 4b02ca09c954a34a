package otp.web.verification;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.verification.CheckResult;
import otp.verification.Refusal;
import otp.verification.ResendResult;
import otp.verification.StartResult;
import otp.verification.VerificationView;
import otp.web.assertion.Assertions;
import otp.web.idempotency.Outcome;
import otp.web.json.JsonBytes;
import otp.web.problem.Problem;
import otp.web.reply.Reply;
import otp.web.request.CurrentRequest;

/** Renders what the use cases came to. */
@ApplicationScoped
public class Answers {

    @Inject
    CurrentRequest current;

    @Inject
    Assertions assertions;

    @Inject
    Clock clock;

    Outcome started(Application application, StartResult result) {
        return result.accept(new StartResult.Cases<>() {
            @Override
            public Outcome started(StartResult.Started started) {
                return created(started.verification());
            }

            @Override
            public Outcome refused(Refusal refusal) {
                return Answers.this.refused(application, refusal);
            }
        });
    }

    Outcome resent(Application application, ResendResult result) {
        return result.accept(new ResendResult.Cases<>() {
            @Override
            public Outcome resent(ResendResult.Resent resent) {
                return created(resent.verification());
            }

            @Override
            public Outcome refused(Refusal refusal) {
                return Answers.this.refused(application, refusal);
            }
        });
    }

    Outcome checked(Application application, CheckResult result) {
        return result.accept(new CheckAnswers(problems(application), assertions, current.route()));
    }

    Reply shown(VerificationView verification) {
        return Reply.json(200, JsonBytes.object(new VerificationJson(verification)));
    }

    Problem problem(Application application, Refusal refusal) {
        return refusal.accept(problems(application));
    }

    private static Outcome created(VerificationView verification) {
        var reply = Reply.json(201, JsonBytes.object(new VerificationJson(verification)));
        return Outcome.changed(reply.with("Location", "/otp/v1/verifications/" + verification.id()));
    }

    private Outcome refused(Application application, Refusal refusal) {
        return Outcome.unchanged(problem(application, refusal).at(current.route()));
    }

    private RefusalProblems problems(Application application) {
        return new RefusalProblems(application, clock.instant());
    }
}
