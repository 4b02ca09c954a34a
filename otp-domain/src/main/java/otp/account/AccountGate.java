package otp.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.transaction.Transactions;

/**
 * Opens every use case that judges or changes something of an account: one turn on this node, one transaction, the account's row locked
 * first. Nothing else takes an account's lock.
 */
@ApplicationScoped
public class AccountGate {

    private Accounts accounts;
    private Transactions transactions;
    private WaitingLine line;
    private Clock clock;

    protected AccountGate() {
        // CDI proxy
    }

    @Inject
    public AccountGate(Accounts accounts, Transactions transactions, WaitingLine line, Clock clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.line = line;
        this.clock = clock;
    }

    /** Enters an account that exists. */
    public <R> R enter(UUID account, Function<Account, R> work, Witness<R> witness) {
        return line.inTurn(account, () -> transactions.required(() -> {
            var known = accounts.lockKnown(account);
            return witnessed(known.id(), work.apply(known), witness);
        }));
    }

    /** Enters an account to write down what a worker did or time brought about; no crowd of requests keeps it out. */
    public void settle(UUID account, Consumer<Account> work) {
        settled(account, known -> {
            work.accept(known);
            return null;
        });
    }

    /** The same, with what came of it. */
    public <R> R settled(UUID account, Function<Account, R> work) {
        return line.inAnyCase(account, () -> transactions.required(
                () -> work.apply(accounts.lockKnown(account))));
    }

    /**
     * Enters an account that may not exist yet. For a stranger {@code refusal} is asked first, so that what is refused leaves no account
     * behind; when it has nothing to say, the row is made and the work done.
     */
    public <R> R enter(AccountIdentity identity, Supplier<Optional<R>> refusal, Function<Account, R> work, Witness<R> witness) {
        return line.inTurn(identity.id(), () -> {
            var judged = transactions.required(() -> accounts.lock(identity.id())
                    .map(known -> Optional.of(witnessed(known.id(), work.apply(known), witness)))
                    .orElseGet(() -> refusal.get().map(refused -> witnessed(null, refused, witness))));
            return judged.orElseGet(() -> firstTouch(identity, work, witness));
        });
    }

    private <R> R firstTouch(AccountIdentity identity, Function<Account, R> work, Witness<R> witness) {
        transactions.required(() -> {
            accounts.touch(identity, clock.instant());
            return null;
        });
        return transactions.required(() -> witnessed(identity.id(), work.apply(accounts.lockKnown(identity.id())), witness));
    }

    private static <R> R witnessed(UUID account, R result, Witness<R> witness) {
        witness.witness(account, result);
        return result;
    }
}
