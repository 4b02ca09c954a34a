package otp.verification;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.account.Call;
import otp.account.Witness;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.transaction.Transactions;

/** Ends a pending verification; any other final state but an approval is left as it is. */
@ApplicationScoped
public class CancelVerification {

    private AccountGate gate;
    private Transactions transactions;
    private Verifications verifications;
    private Secrecy secrecy;
    private AuditLog audit;
    private Clock clock;

    protected CancelVerification() {
        // CDI proxy
    }

    @Inject
    CancelVerification(AccountGate gate, Transactions transactions, Verifications verifications, Secrecy secrecy, AuditLog audit,
            Clock clock) {
        this.gate = gate;
        this.transactions = transactions;
        this.verifications = verifications;
        this.secrecy = secrecy;
        this.audit = audit;
        this.clock = clock;
    }

    public CancelResult cancel(Call call, UUID id) {
        var owner = transactions.outside(() -> verifications.ownerOf(id))
                .filter(found -> found.application().equals(call.application().id()));
        if (owner.isEmpty()) {
            return new CancelResult.Refused(new Refusal.NotFound());
        }
        return gate.enter(owner.get().account(), account -> judge(call, account, id), Witness.none());
    }

    /** It may have been purged since it was looked up. */
    private CancelResult judge(Call call, Account account, UUID id) {
        return verifications.find(account.id(), id).map(verification -> judge(call, account, verification))
                .orElseGet(() -> new CancelResult.Refused(new Refusal.NotFound()));
    }

    private CancelResult judge(Call call, Account account, Verification verification) {
        var now = clock.instant();
        if (verification.status(now) == VerificationStatus.APPROVED) {
            return new CancelResult.Refused(new Refusal.AlreadyDecided(VerificationStatus.APPROVED));
        }
        if (verification.open(now)) {
            verification.cancel(account, call.application().definition().policy(), now);
            audit.write(account, Fact.by(call, EventType.VERIFICATION_CANCELED, secrecy.about(verification), now, Details.NONE));
        }
        return new CancelResult.Canceled();
    }
}
