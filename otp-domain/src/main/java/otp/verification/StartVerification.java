package otp.verification;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.account.AccountIdentities;
import otp.account.AccountIdentity;
import otp.account.Call;
import otp.account.Witness;

/** Begins a verification: judges the request, makes the code and has it sent after the commit. It gives back no attempts. */
@ApplicationScoped
public class StartVerification {

    private AccountGate gate;
    private AccountIdentities identities;
    private StartJudgement judgement;
    private Beginning beginning;
    private Clock clock;

    protected StartVerification() {
        // CDI proxy
    }

    @Inject
    StartVerification(AccountGate gate, AccountIdentities identities, StartJudgement judgement, Beginning beginning, Clock clock) {
        this.gate = gate;
        this.identities = identities;
        this.judgement = judgement;
        this.beginning = beginning;
        this.clock = clock;
    }

    public StartResult start(Call call, StartRequest request, Witness<StartResult> witness) {
        if (!call.application().definition().enabled()) {
            return new StartResult.Refused(new Refusal.ApplicationDisabled());
        }
        return gate.enter(identity(call, request), () -> stranger(call, request), account -> known(call, request, account), witness);
    }

    private AccountIdentity identity(Call call, StartRequest request) {
        var application = call.application().id();
        return request.account() == null ? identities.byDefault(application, request.to())
                : identities.named(application, request.account());
    }

    private Optional<StartResult> stranger(Call call, StartRequest request) {
        return judgement.stranger(call.application(), request, clock.instant()).map(StartResult.Refused::new);
    }

    private StartResult known(Call call, StartRequest request, Account account) {
        var now = clock.instant();
        var judged = judgement.known(call, request, account, now);
        if (judged.refusal() != null) {
            return new StartResult.Refused(judged.refusal());
        }
        judged.counters().count(now, now);
        return new StartResult.Started(beginning.begin(call, request, account, judged.recipientIndex(), now));
    }
}
