package otp.verification;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.Call;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.limit.StartLimits;
import otp.message.MessageKind;

/** The rest of a resend that the verification itself allows: the send limit, the provider, the code. */
@ApplicationScoped
class Resending {

    private StartLimits limits;
    private WayOut wayOut;
    private IssueCode issueCode;
    private Outgoing outgoing;
    private Views views;
    private Secrecy secrecy;
    private AuditLog audit;

    protected Resending() {
        // CDI proxy
    }

    @Inject
    Resending(StartLimits limits, WayOut wayOut, IssueCode issueCode, Outgoing outgoing, Views views, Secrecy secrecy,
            AuditLog audit) {
        this.limits = limits;
        this.wayOut = wayOut;
        this.issueCode = issueCode;
        this.outgoing = outgoing;
        this.views = views;
        this.secrecy = secrecy;
        this.audit = audit;
    }

    ResendResult resend(Call call, Account account, Verification verification, Instant now) {
        var application = call.application();
        var counters = limits.send(application, verification.addressee().index());
        var refusal = counters.exceeded(now, verification.expiresAt())
                .<Refusal>map(exceeded -> new Refusal.RateLimited(exceeded.limit(), exceeded.availableAt()))
                .or(() -> wayOut.closedUntil(application, MessageKind.CODE, verification.envelope().language(), now)
                        .map(Refusal.ProviderUnavailable::new));
        if (refusal.isPresent()) {
            return refused(call, account, verification, refusal.get(), now);
        }
        var availableAt = counters.paced(now, now);
        counters.count(availableAt, now);
        var message = issueCode.issue(account, verification, MessageKind.CODE, application.definition().policy(), availableAt,
                now);
        audit.write(account, Fact.by(call, EventType.VERIFICATION_RESENT, secrecy.about(verification), now, Details.NONE));
        outgoing.inTime(application, verification, message, now);
        return new ResendResult.Resent(views.view(application, account, verification, now));
    }

    /** Told like a refused start; that it is about a verification tells them apart. */
    ResendResult refused(Call call, Account account, Verification verification, Refusal refusal, Instant now) {
        var details = Details.NONE.with("reason", refusal.accept(new RefusalWord()));
        audit.write(account, Fact.by(call, EventType.VERIFICATION_REFUSED, secrecy.about(verification), now, details));
        return new ResendResult.Refused(refusal);
    }
}
