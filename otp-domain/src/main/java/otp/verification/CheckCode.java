package otp.verification;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.account.Call;
import otp.account.Purpose;
import otp.account.Witness;
import otp.audit.EventType;
import otp.audit.RefusedStrangers;
import otp.code.Codes;
import otp.transaction.Transactions;

/** Judges an entry, under the account's lock, in the contract's order. A wrong one is counted before anything else is decided about it. */
@ApplicationScoped
public class CheckCode {

    private AccountGate gate;
    private Transactions transactions;
    private Verifications verifications;
    private Codes codes;
    private CheckOutcomes outcomes;
    private RefusedStrangers refused;
    private Clock clock;

    protected CheckCode() {
        // CDI proxy
    }

    @Inject
    CheckCode(AccountGate gate, Transactions transactions, Verifications verifications, Codes codes, CheckOutcomes outcomes,
            RefusedStrangers refused, Clock clock) {
        this.gate = gate;
        this.transactions = transactions;
        this.verifications = verifications;
        this.codes = codes;
        this.outcomes = outcomes;
        this.refused = refused;
        this.clock = clock;
    }

    /** @param action what the code is entered for; null for a login */
    public CheckResult check(Call call, UUID id, Entry entry, String action, Witness<CheckResult> witness) {
        if (!call.application().definition().enabled()) {
            return disabled(call);
        }
        var owner = transactions.outside(() -> verifications.ownerOf(id))
                .filter(found -> found.application().equals(call.application().id()));
        if (owner.isEmpty()) {
            return new CheckResult.Refused(new Refusal.NotFound());
        }
        return gate.enter(owner.get().account(), account -> judge(call, account, id, entry, action), witness);
    }

    private CheckResult disabled(Call call) {
        var refusal = new Refusal.ApplicationDisabled();
        transactions.required(() -> {
            refused.count(call.application().id(), EventType.CHECK_REFUSED, refusal.accept(new RefusalWord()), clock.instant());
            return null;
        });
        return new CheckResult.Refused(refusal);
    }

    /** It may have been purged since it was looked up. */
    private CheckResult judge(Call call, Account account, UUID id, Entry entry, String action) {
        return verifications.find(account.id(), id).map(verification -> judge(call, account, verification, entry, action))
                .orElseGet(() -> new CheckResult.Refused(new Refusal.NotFound()));
    }

    private CheckResult judge(Call call, Account account, Verification verification, Entry entry, String action) {
        var judged = new CheckOutcomes.Judged(call, account, verification, clock.instant());
        if (verification.purpose() == Purpose.STEP_UP && action == null) {
            return new CheckResult.Refused(new Refusal.ActionMissing());
        }
        if (verification.purpose() == Purpose.LOGIN && action != null) {
            return new CheckResult.Refused(new Refusal.ActionUnexpected());
        }
        var refusal = refusal(judged);
        return refusal != null ? outcomes.refused(judged, refusal) : evaluate(judged, entry, action);
    }

    private static Refusal refusal(CheckOutcomes.Judged judged) {
        var now = judged.now();
        var verification = judged.verification();
        if (judged.account().locked(now)) {
            return new Refusal.Locked(judged.account().lockedUntil());
        }
        var status = verification.status(now);
        if (status != VerificationStatus.PENDING && status != VerificationStatus.EXPIRED) {
            return new Refusal.AlreadyDecided(status);
        }
        var code = verification.newest().code();
        if (status == VerificationStatus.EXPIRED || code.over(now) || code.postponed(now)) {
            return new Refusal.CodeExpired(verification.resendAvailableAt(judged.policy()));
        }
        return null;
    }

    private CheckResult evaluate(CheckOutcomes.Judged judged, Entry entry, String action) {
        var verification = judged.verification();
        var rightCode = codes.matches(verification.source(), verification.newest().code(), entry.text());
        if (rightCode && rightAction(verification, action)) {
            return outcomes.approved(judged);
        }
        if (!rightCode && dead(verification, entry) && verification.forgivesStaleEntry()) {
            return outcomes.stale(judged);
        }
        return outcomes.wrong(judged);
    }

    private static boolean rightAction(Verification verification, String action) {
        return verification.purpose() == Purpose.LOGIN
                || MessageDigest.isEqual(verification.terms().actionDigest(), Secrecy.digest(action));
    }

    private boolean dead(Verification verification, Entry entry) {
        var known = verification.codes();
        return known.subList(0, known.size() - 1).stream().anyMatch(old -> codes.matches(verification.source(), old.code(), entry.text()));
    }
}
