package otp.erasure;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.account.AccountIdentities;
import otp.account.Call;
import otp.application.Application;
import otp.audit.About;
import otp.audit.AuditLog;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.recipient.Recipient;
import otp.transaction.Transactions;
import otp.verification.Secrecy;

/**
 * Forgets a person, an account at a time, each in a transaction of its own under its lock; then the application's log tells that it was
 * asked for, and why. Repeating it does what is left to do, so what a lost connection interrupted is finished by asking again.
 */
@ApplicationScoped
public class ErasePerson {

    private AccountIdentities identities;
    private Secrecy secrecy;
    private PersonalRows rows;
    private AccountGate gate;
    private EraseAccount eraseAccount;
    private AuditLog audit;
    private Transactions transactions;
    private Clock clock;

    protected ErasePerson() {
        // CDI proxy
    }

    @Inject
    ErasePerson(AccountIdentities identities, Secrecy secrecy, PersonalRows rows, AccountGate gate, EraseAccount eraseAccount,
            AuditLog audit, Transactions transactions, Clock clock) {
        this.identities = identities;
        this.secrecy = secrecy;
        this.rows = rows;
        this.gate = gate;
        this.eraseAccount = eraseAccount;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param call of the application in which the person is to be forgotten
     * @return empty when nobody is known by that name or number
     */
    public Optional<Erased> erase(Call call, Whom sought, Reason reason) {
        var accounts = accounts(call.application(), sought);
        if (accounts.isEmpty()) {
            return Optional.empty();
        }
        var erased = Erased.nothing(clock.instant());
        for (var left = new ArrayDeque<>(accounts); !left.isEmpty();) {
            var before = erased;
            erased = gate.settled(left.remove(), account -> erase(call, account, before, left.isEmpty() ? reason : null));
        }
        return Optional.of(erased);
    }

    /** @param reason given with the last account: then the application's log tells of all of them, in the same transaction */
    private Erased erase(Call call, Account account, Erased before, Reason reason) {
        var now = clock.instant();
        var erased = before.and(eraseAccount.erase(call, account, now));
        if (reason != null) {
            var details = EraseAccount.counts(erased).with("accounts", erased.accounts()).claimed("reason", reason.text());
            audit.write(call.application().id(), Fact.by(call, EventType.PERSON_ERASED, About.NOTHING, now, details));
        }
        return erased;
    }

    private Set<UUID> accounts(Application application, Whom sought) {
        return transactions.outside(() -> candidates(application.id(), sought).filter(rows::known).collect(Collectors.toUnmodifiableSet()));
    }

    private Stream<UUID> candidates(UUID application, Whom sought) {
        if (sought instanceof Whom.Account account) {
            return Stream.of(identities.named(application, account.name()).id());
        }
        if (sought instanceof Whom.DefaultAccount itself) {
            return Stream.of(itself(application, itself.recipient()));
        }
        var to = ((Whom.Person) sought).to();
        var recipientIndex = secrecy.recipientIndex(application, to);
        return Stream.concat(Stream.of(itself(application, to)), rows.accountsOf(recipientIndex).stream()).distinct();
    }

    private UUID itself(UUID application, Recipient recipient) {
        return identities.byDefault(application, recipient).id();
    }
}
