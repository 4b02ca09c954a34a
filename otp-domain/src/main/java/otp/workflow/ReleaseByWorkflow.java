package otp.workflow;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.application.Applications;
import otp.lockout.Release;
import otp.support.ReleaseLockout;
import otp.support.ReleaseResult;

/** Lets support open the account of a contact before its time. The agent is as the workflow claims; who acts is portal and workflow. */
@ApplicationScoped
public class ReleaseByWorkflow {

    private Callbacks callbacks;
    private Applications applications;
    private ChooseLockout chooseLockout;
    private ReleaseLockout releaseLockout;
    private Clock clock;

    protected ReleaseByWorkflow() {
        // CDI proxy
    }

    @Inject
    ReleaseByWorkflow(Callbacks callbacks, Applications applications, ChooseLockout chooseLockout, ReleaseLockout releaseLockout,
            Clock clock) {
        this.callbacks = callbacks;
        this.applications = applications;
        this.chooseLockout = chooseLockout;
        this.releaseLockout = releaseLockout;
        this.clock = clock;
    }

    /** @return empty: another request is at it, so the same one has to come again */
    public Optional<WorkflowAnswer> release(Callback callback, WorkflowRelease wanted) {
        return callbacks.once(callback, lease -> {
            if (callback.contact() == null) {
                return WorkflowAnswer.refused("no-contact");
            }
            var application = Optional.ofNullable(wanted.application()).flatMap(applications::find);
            if (application.isEmpty()) {
                return WorkflowAnswer.refused("unknown-application");
            }
            if (wanted.agent() == null || wanted.reason() == null) {
                return WorkflowAnswer.refused(wanted.agent() == null ? "invalid-agent" : "invalid-reason");
            }
            return release(callback, lease, application.get(), wanted);
        });
    }

    private WorkflowAnswer release(Callback callback, CallbackLease lease, Application application, WorkflowRelease wanted) {
        var chosen = chooseLockout.of(application.id(), callback.contact(), wanted.lockout(), clock.instant());
        if (chosen.lockout() == null) {
            return WorkflowAnswer.refused(chosen.refusal());
        }
        var result = releaseLockout.release(callback.call(application), chosen.lockout(), new Release(wanted.agent(), wanted.reason()),
                (account, released) -> callbacks.keep(lease, answer(released)));
        return answer(result);
    }

    private static WorkflowAnswer answer(ReleaseResult result) {
        return result.accept(new ReleaseResult.Cases<>() {
            @Override
            public WorkflowAnswer released(ReleaseResult.Released released) {
                return WorkflowAnswer.done("released", released.lockout().id());
            }

            @Override
            public WorkflowAnswer alreadyOver(ReleaseResult.AlreadyOver over) {
                return WorkflowAnswer.refused("already-" + over.status().word());
            }

            @Override
            public WorkflowAnswer notFound() {
                return WorkflowAnswer.refused(ChooseLockout.UNKNOWN);
            }
        });
    }
}
