package otp.verification;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.Call;
import otp.application.Policy;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;

/** What follows from a judged entry: the fact is written, the account changed, messages made. */
@ApplicationScoped
class CheckOutcomes {

    private FreshCodes freshCodes;
    private LockAccount lockAccount;
    private Views views;
    private Secrecy secrecy;
    private AuditLog audit;

    protected CheckOutcomes() {
        // CDI proxy
    }

    @Inject
    CheckOutcomes(FreshCodes freshCodes, LockAccount lockAccount, Views views, Secrecy secrecy, AuditLog audit) {
        this.freshCodes = freshCodes;
        this.lockAccount = lockAccount;
        this.views = views;
        this.secrecy = secrecy;
        this.audit = audit;
    }

    /** An entry under judgement. */
    record Judged(Call call, Account account, Verification verification, Instant now) {

        Policy policy() {
            return call.application().definition().policy();
        }

        int attemptsRemaining() {
            return account.attemptsRemaining(policy(), now);
        }
    }

    CheckResult refused(Judged judged, Refusal refusal) {
        var type = refusal instanceof Refusal.CodeExpired ? EventType.CHECK_EXPIRED : EventType.CHECK_REFUSED;
        write(judged, type, Details.NONE.with("reason", refusal.accept(new RefusalWord())));
        return new CheckResult.Refused(refusal);
    }

    CheckResult approved(Judged judged) {
        judged.verification().approve(judged.account(), judged.policy(), judged.now());
        write(judged, EventType.CHECK_APPROVED, Details.NONE);
        var application = judged.call().application();
        return new CheckResult.Approved(
                views.view(application, judged.account(), judged.verification(), judged.now()),
                views.approval(application, judged.account(), judged.verification()));
    }

    CheckResult stale(Judged judged) {
        write(judged, EventType.CHECK_STALE, Details.NONE.with("attemptsRemaining", judged.attemptsRemaining()));
        return new CheckResult.Stale(judged.attemptsRemaining());
    }

    CheckResult wrong(Judged judged) {
        var account = judged.account();
        account.countWrongEntry(judged.policy(), judged.now());
        if (account.mustLock(judged.policy())) {
            write(judged, EventType.CHECK_INCORRECT, Details.NONE.with("attemptsRemaining", 0));
            return new CheckResult.LockedNow(lockAccount.lock(judged.call(), account, judged.verification(), judged.now()));
        }
        int remaining = judged.attemptsRemaining();
        write(judged, EventType.CHECK_INCORRECT, Details.NONE.with("attemptsRemaining", remaining));
        return new CheckResult.Incorrect(remaining,
                freshCodes.send(judged.call().application(), account, judged.verification(), judged.now()));
    }

    private void write(Judged judged, EventType type, Details details) {
        audit.write(judged.account(), Fact.by(judged.call(), type, secrecy.about(judged.verification()), judged.now(), details));
    }
}
