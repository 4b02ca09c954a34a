package otp.verification;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.application.Application;
import otp.limit.Counters;
import otp.limit.Exceeded;
import otp.limit.StartLimits;
import otp.message.MessageKind;

/** The fresh code after a wrong entry: at once, or by itself at the time a limit or an outage postpones it to. */
@ApplicationScoped
class FreshCodes {

    private StartLimits limits;
    private WayOut wayOut;
    private IssueCode issueCode;
    private Outgoing outgoing;

    protected FreshCodes() {
        // CDI proxy
    }

    @Inject
    FreshCodes(StartLimits limits, WayOut wayOut, IssueCode issueCode, Outgoing outgoing) {
        this.limits = limits;
        this.wayOut = wayOut;
        this.issueCode = issueCode;
        this.outgoing = outgoing;
    }

    FreshCode send(Application application, Account account, Verification verification, Instant now) {
        var counters = limits.send(application, verification.addressee().index());
        var availableAt = availableAt(application, verification, counters, now);
        if (availableAt.isBefore(verification.expiresAt())) {
            counters.count(availableAt, now);
        }
        var message = issueCode.issue(account, verification, MessageKind.RETRY, application.definition().policy(), availableAt, now);
        outgoing.inTime(application, verification, message, now);
        return availableAt.isAfter(now) ? new FreshCode(availableAt) : FreshCode.SENT;
    }

    /** The way out is asked for a code only that could go out now, since asking may use up a probe. */
    private Instant availableAt(Application application, Verification verification, Counters counters, Instant now) {
        var allowed = counters.paced(counters.exceeded(now).map(Exceeded::availableAt).orElse(now), now);
        if (allowed.isAfter(now)) {
            return allowed;
        }
        return wayOut.closedUntil(application, MessageKind.RETRY, verification.envelope().language(), now)
                .map(open -> counters.paced(open, now)).orElse(now);
    }
}
