package otp.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.account.AccountIdentities;
import otp.account.AccountIdentity;
import otp.account.Call;
import otp.account.Witness;
import otp.audit.EventType;
import otp.audit.RefusedStrangers;
import otp.transaction.Transactions;

/** Begins a verification: judges the request, makes the code and has it sent after the commit. It gives back no attempts. */
@ApplicationScoped
public class StartVerification {

    private AccountGate gate;
    private AccountIdentities identities;
    private StartJudgement judgement;
    private Beginning beginning;
    private RefusedStrangers refused;
    private Transactions transactions;
    private Clock clock;

    protected StartVerification() {
        // CDI proxy
    }

    @Inject
    StartVerification(AccountGate gate, AccountIdentities identities, StartJudgement judgement, Beginning beginning,
            RefusedStrangers refused,
            Transactions transactions, Clock clock) {
        this.gate = gate;
        this.identities = identities;
        this.judgement = judgement;
        this.beginning = beginning;
        this.refused = refused;
        this.transactions = transactions;
        this.clock = clock;
    }

    public StartResult start(Call call, StartRequest request, Witness<StartResult> witness) {
        if (!call.application().definition().enabled()) {
            return transactions.required(() -> refused(call, new Refusal.ApplicationDisabled(), clock.instant()));
        }
        var identity = identity(call, request);
        return gate.enter(identity, () -> stranger(call, request), account -> known(call, request, account, identity), witness);
    }

    private AccountIdentity identity(Call call, StartRequest request) {
        var application = call.application().id();
        return request.account() == null ? identities.byDefault(application, request.to())
                : identities.named(application, request.account());
    }

    private Optional<StartResult> stranger(Call call, StartRequest request) {
        var now = clock.instant();
        return judgement.stranger(call.application(), request, now).map(refusal -> refused(call, refusal, now));
    }

    private StartResult refused(Call call, Refusal refusal, Instant now) {
        refused.count(call.application().id(), EventType.VERIFICATION_REFUSED, refusal.accept(new RefusalWord()), now);
        return new StartResult.Refused(refusal);
    }

    private StartResult known(Call call, StartRequest request, Account account, AccountIdentity identity) {
        var now = clock.instant();
        var judged = judgement.known(call, request, account, now);
        if (judged.refusal() != null) {
            return new StartResult.Refused(judged.refusal());
        }
        var availableAt = judged.counters().paced(now, now);
        judged.counters().count(availableAt, now);
        if (account.erased()) {
            account.returned(identity);
        }
        return new StartResult.Started(beginning.begin(call, request, account, judged.recipientIndex(), availableAt, now));
    }
}
