package otp.workflow;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.AccountIdentities;
import otp.account.Purpose;
import otp.application.Application;
import otp.application.Applications;
import otp.recipient.Recipient;
import otp.transaction.Transactions;
import otp.verification.Contact;
import otp.verification.Refusal;
import otp.verification.RefusalWord;
import otp.verification.StartRequest;
import otp.verification.StartResult;
import otp.verification.StartVerification;

/**
 * Begins a verification of a contact's number. It is a step-up for the workflow alone, so that it supersedes no login of the person's own, and
 * a code read to somebody on the telephone signs nobody in.
 */
@ApplicationScoped
public class StartByWorkflow {

    private Callbacks callbacks;
    private Applications applications;
    private StartVerification startVerification;
    private AccountIdentities identities;
    private ContactLockouts links;
    private Transactions transactions;

    protected StartByWorkflow() {
        // CDI proxy
    }

    @Inject
    StartByWorkflow(Callbacks callbacks, Applications applications, StartVerification startVerification,
            AccountIdentities identities, ContactLockouts links, Transactions transactions) {
        this.callbacks = callbacks;
        this.applications = applications;
        this.startVerification = startVerification;
        this.identities = identities;
        this.links = links;
        this.transactions = transactions;
    }

    /**
     * @param application its name, as the workflow gives it; null: none
     * @param phone the contact's, however it is written; null: none
     * @return empty: another request is at it, so the same one has to come again
     */
    public Optional<WorkflowAnswer> start(Callback callback, String application, String phone) {
        return callbacks.once(callback, lease -> {
            if (callback.contact() == null) {
                return WorkflowAnswer.refused("no-contact");
            }
            return Optional.ofNullable(application).flatMap(applications::find)
                    .map(known -> start(callback, lease, known, phone))
                    .orElseGet(() -> WorkflowAnswer.refused("unknown-application"));
        });
    }

    private WorkflowAnswer start(Callback callback, CallbackLease lease, Application application, String phone) {
        if (phone == null || phone.isBlank()) {
            return WorkflowAnswer.refused("no-phone");
        }
        return Recipient.parse(phone).map(to -> start(callback, lease, application, to))
                .orElseGet(() -> WorkflowAnswer.refused("unusable-phone"));
    }

    private WorkflowAnswer start(Callback callback, CallbackLease lease, Application application, Recipient to) {
        var request = new StartRequest(to, null, Purpose.STEP_UP, callback.actor(), null, null, null, null, null,
                contact(callback, application, to));
        return answer(startVerification.start(callback.call(application), request,
                (account, result) -> callbacks.keep(lease, answer(result))));
    }

    /**
     * Anybody can have a contact of theirs carry somebody's number, in a form of the portal's. So an account that is linked with a contact stays
     * with it, or a release for the other one would be good for it.
     */
    private Contact contact(Callback callback, Application application, Recipient to) {
        var account = identities.byDefault(application.id(), to).id();
        return transactions.outside(() -> links.contactOf(account)).isPresent() ? null : new Contact(callback.contact(), null);
    }

    private static WorkflowAnswer answer(StartResult result) {
        return result.accept(new StartResult.Cases<>() {
            @Override
            public WorkflowAnswer started(StartResult.Started started) {
                return WorkflowAnswer.done("started", started.verification().id());
            }

            @Override
            public WorkflowAnswer refused(Refusal refusal) {
                return WorkflowAnswer.refused(refusal.accept(new RefusalWord()));
            }
        });
    }
}
