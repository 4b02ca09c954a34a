package otp.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.memory.MemoryAccounts;
import otp.memory.MemoryTransactions;
import otp.memory.TestClock;
import otp.transaction.AccountGoneException;

class AccountGateTest {

    private static final AccountIdentity ADA = new AccountIdentity(new UUID(0, 1), new UUID(0, 2), "ada");

    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryTransactions transactions = new MemoryTransactions();
    private final WaitingLine line = new WaitingLine();
    private final AccountGate gate = new AccountGate(accounts, transactions, line, new TestClock());

    @Test
    void aStrangerWhoIsRefusedLeavesNoAccount() {
        var answer = gate.enter(ADA, () -> Optional.of("refused"), account -> "done", Witness.none());
        assertThat(answer).isEqualTo("refused");
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    void aStrangerWhoIsNotRefusedGetsAnAccount() {
        assertThat(gate.enter(ADA, Optional::empty, Account::name, Witness.none())).isEqualTo("ada");
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void somebodyKnownIsNotAskedAsAStranger() {
        accounts.touch(ADA, new TestClock().instant());
        assertThat(gate.enter(ADA, () -> Optional.of("refused"), Account::name, Witness.none())).isEqualTo("ada");
    }

    @Test
    void theWitnessSeesEveryResultOnceAndInsideTheTransaction() {
        var seen = new ArrayList<String>();
        Witness<String> witness = (account, result) -> {
            seen.add(result);
            transactions.afterCommit(() -> seen.add("committed"));
        };
        gate.enter(ADA, () -> Optional.of("refused"), account -> "done", witness);
        gate.enter(ADA, Optional::empty, account -> "first", witness);
        gate.enter(ADA, Optional::empty, account -> "second", witness);
        gate.enter(ADA.id(), account -> "third", witness);
        assertThat(seen).containsExactly("refused", "committed", "first", "committed", "second", "committed", "third", "committed");
    }

    @Test
    void theWitnessIsToldWhoseTheResultIsAndOfNoAccountThatWasNotMade() {
        var seen = new ArrayList<UUID>();
        Witness<String> witness = (account, result) -> seen.add(account);
        gate.enter(ADA, () -> Optional.of("refused"), account -> "done", witness);
        gate.enter(ADA, Optional::empty, account -> "first", witness);
        gate.enter(ADA, Optional::empty, account -> "second", witness);
        gate.enter(ADA.id(), account -> "third", witness);
        assertThat(seen).containsExactly(null, ADA.id(), ADA.id(), ADA.id());
    }

    @Test
    void whatAWitnessThrowsComesOutAndNothingAfterTheCommitIsDone() {
        var done = new ArrayList<String>();
        assertThatThrownBy(() -> gate.enter(ADA, Optional::empty, account -> {
            transactions.afterCommit(() -> done.add("sent"));
            return "done";
        }, (account, result) -> {
            throw new IllegalStateException("lease lost");
        })).hasMessage("lease lost");
        assertThat(done).isEmpty();
    }

    @Test
    void anAccountThatIsGoneIsAnError() {
        assertThatThrownBy(() -> gate.enter(new UUID(0, 9), account -> "done", Witness.none())).isInstanceOf(AccountGoneException.class);
    }

    /** One thread may stand in line several times, which makes a crowd without any waiting. */
    private void inACrowd(int people, Runnable innermost) {
        if (people == 0) {
            innermost.run();
        } else {
            line.inTurn(ADA.id(), () -> {
                inACrowd(people - 1, innermost);
                return null;
            });
        }
    }

    @Test
    void aCrowdKeepsRequestsOutAndNoSettlement() {
        accounts.touch(ADA, new TestClock().instant());
        var settled = new ArrayList<String>();
        inACrowd(WaitingLine.CAPACITY, () -> {
            assertThatThrownBy(() -> gate.enter(ADA.id(), Account::name, Witness.none())).isInstanceOf(AccountBusyException.class);
            assertThatThrownBy(() -> gate.enter(ADA, Optional::empty, Account::name, Witness.none()))
                    .isInstanceOf(AccountBusyException.class);
            gate.settle(ADA.id(), account -> settled.add(account.name()));
        });
        assertThat(settled).containsExactly("ada");
    }

    @Test
    void aSettlementIsATransactionAndWhatItThrowsComesOut() {
        accounts.touch(ADA, new TestClock().instant());
        var done = new ArrayList<String>();
        gate.settle(ADA.id(), account -> {
            transactions.afterCommit(() -> done.add("committed"));
            done.add("settled");
        });
        assertThatThrownBy(() -> gate.settle(ADA.id(), account -> {
            transactions.afterCommit(() -> done.add("sent"));
            throw new IllegalStateException("broken");
        })).hasMessage("broken");
        assertThat(done).containsExactly("settled", "committed");
    }

    @Test
    void thereIsNothingToSettleAtAnAccountThatIsGone() {
        assertThatThrownBy(() -> gate.settle(new UUID(0, 9), account -> {})).isInstanceOf(AccountGoneException.class);
    }
}
