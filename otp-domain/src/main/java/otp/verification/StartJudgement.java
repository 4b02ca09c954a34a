package otp.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.Call;
import otp.application.Application;
import otp.audit.About;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.limit.Counters;
import otp.limit.StartLimits;
import otp.message.MessageKind;

/** Whether a start may be done, in the contract's order: locked, country, the limits, the provider. Counts nothing. */
@ApplicationScoped
class StartJudgement {

    private StartLimits limits;
    private WayOut wayOut;
    private Secrecy secrecy;
    private AuditLog audit;

    protected StartJudgement() {
        // CDI proxy
    }

    @Inject
    StartJudgement(StartLimits limits, WayOut wayOut, Secrecy secrecy, AuditLog audit) {
        this.limits = limits;
        this.wayOut = wayOut;
        this.secrecy = secrecy;
        this.audit = audit;
    }

    /** {@code refusal} null: the start may be done, and {@code counters} hold what it counts in. */
    record Judged(Refusal refusal, Counters counters, UUID recipientIndex) {}

    /** An account that has no row yet is neither locked nor worth one when it is refused. */
    Optional<Refusal> stranger(Application application, StartRequest request, Instant now) {
        return Optional.ofNullable(judge(application, request, now).refusal());
    }

    Judged known(Call call, StartRequest request, Account account, Instant now) {
        var judged = account.locked(now)
                ? new Judged(new Refusal.Locked(account.lockedUntil()), null, null)
                : withWayOut(call.application(), request, judge(call.application(), request, now), now);
        if (judged.refusal() != null) {
            var details = Details.NONE.with("reason", judged.refusal().accept(new RefusalWord()));
            audit.write(account, Fact.by(call, EventType.VERIFICATION_REFUSED, about(call, request), now, details));
        }
        return judged;
    }

    private About about(Call call, StartRequest request) {
        return About.of(null, secrecy.recipientIndex(call.application().id(), request.to()), request.to());
    }

    private Judged judge(Application application, StartRequest request, Instant now) {
        if (!application.definition().allowsCountry(request.to().region())) {
            return new Judged(new Refusal.RecipientNotAllowed(), null, null);
        }
        var recipientIndex = secrecy.recipientIndex(application.id(), request.to());
        var counters = limits.start(application, recipientIndex, request.clientIp());
        var end = now.plus(application.definition().policy().verificationLifetime());
        var refusal = counters.exceeded(now, end).map(exceeded -> new Refusal.RateLimited(exceeded.limit(), exceeded.availableAt()));
        return new Judged(refusal.orElse(null), counters, recipientIndex);
    }

    /** Asked last and once, since asking may use up a probe. */
    private Judged withWayOut(Application application, StartRequest request, Judged judged, Instant now) {
        if (judged.refusal() != null) {
            return judged;
        }
        var language = request.language() == null ? application.definition().language() : request.language();
        return wayOut.closedUntil(application, MessageKind.CODE, language, now)
                .map(until -> new Judged(new Refusal.ProviderUnavailable(until), judged.counters(), judged.recipientIndex()))
                .orElse(judged);
    }
}
