package otp.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.account.Call;
import otp.account.Witness;
import otp.audit.EventType;
import otp.audit.RefusedStrangers;
import otp.transaction.Transactions;

/** Sends a fresh code on the person's request; the old one is dead at once. It gives back no attempts. */
@ApplicationScoped
public class ResendCode {

    private AccountGate gate;
    private Transactions transactions;
    private Verifications verifications;
    private Resending resending;
    private RefusedStrangers refused;
    private Clock clock;

    protected ResendCode() {
        // CDI proxy
    }

    @Inject
    ResendCode(AccountGate gate, Transactions transactions, Verifications verifications, Resending resending,
            RefusedStrangers refused, Clock clock) {
        this.gate = gate;
        this.transactions = transactions;
        this.verifications = verifications;
        this.resending = resending;
        this.refused = refused;
        this.clock = clock;
    }

    public ResendResult resend(Call call, UUID id, Witness<ResendResult> witness) {
        if (!call.application().definition().enabled()) {
            return disabled(call);
        }
        var owner = transactions.outside(() -> verifications.ownerOf(id))
                .filter(found -> found.application().equals(call.application().id()));
        if (owner.isEmpty()) {
            return new ResendResult.Refused(new Refusal.NotFound());
        }
        return gate.enter(owner.get().account(), account -> judge(call, account, id), witness);
    }

    private ResendResult disabled(Call call) {
        var refusal = new Refusal.ApplicationDisabled();
        transactions.required(() -> {
            refused.count(call.application().id(), EventType.VERIFICATION_REFUSED, refusal.accept(new RefusalWord()), clock.instant());
            return null;
        });
        return new ResendResult.Refused(refusal);
    }

    /** It may have been purged since it was looked up. */
    private ResendResult judge(Call call, Account account, UUID id) {
        return verifications.find(account.id(), id).map(verification -> judge(call, account, verification))
                .orElseGet(() -> new ResendResult.Refused(new Refusal.NotFound()));
    }

    private ResendResult judge(Call call, Account account, Verification verification) {
        var now = clock.instant();
        var refusal = refusal(call, account, verification, now);
        return refusal != null ? resending.refused(call, account, verification, refusal, now)
                : resending.resend(call, account, verification, now);
    }

    private static Refusal refusal(Call call, Account account, Verification verification, Instant now) {
        var policy = call.application().definition().policy();
        if (account.locked(now)) {
            return new Refusal.Locked(account.lockedUntil());
        }
        var status = verification.status(now);
        if (status == VerificationStatus.EXPIRED) {
            return new Refusal.CodeExpired(verification.resendAvailableAt(policy));
        }
        if (status != VerificationStatus.PENDING) {
            return new Refusal.AlreadyDecided(status);
        }
        if (verification.resendsRemaining(policy) == 0) {
            return new Refusal.RateLimited("maxResends", verification.expiresAt());
        }
        var availableAt = verification.resendAvailableAt(policy);
        return now.isBefore(availableAt) ? new Refusal.RateLimited("resendCooldown", availableAt) : null;
    }
}
