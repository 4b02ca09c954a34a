package otp.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionManager;

import org.junit.jupiter.api.Test;

import otp.transaction.DatabaseUnavailableException;
import otp.transaction.RowsLockedException;

class JpaTransactionsTest {

    private static final int ACTIVE = 0;

    private final List<String> calls = new ArrayList<>();
    private final JpaTransactions transactions = new JpaTransactions();
    private Exception commitFails;

    JpaTransactionsTest() {
        transactions.manager = recorded(TransactionManager.class);
        transactions.entities = recorded(EntityManager.class);
    }

    @Test
    void whatFailsAfterTheCommitIsNeitherRepeatedNorTold() {
        var result = transactions.required(() -> {
            transactions.afterCommit(() -> {
                throw deadlock();
            });
            transactions.afterCommit(() -> calls.add("handed over"));
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(calls).containsExactly("begin", "flush", "commit", "handed over");
    }

    @Test
    void aDeadlockIsRepeatedFromTheStartAndHandsOverOnce() {
        var tries = new ArrayList<Integer>();
        transactions.required(() -> {
            tries.add(1);
            transactions.afterCommit(() -> calls.add("handed over"));
            if (tries.size() < 3) {
                throw deadlock();
            }
            return null;
        });

        assertThat(calls).containsExactly("begin", "getStatus", "rollback", "begin", "getStatus", "rollback", "begin", "flush", "commit",
                "handed over");
    }

    @Test
    void rowsThatSomebodyHoldsForTooLongAreToldFromADatabaseThatIsGone() {
        assertThatThrownBy(() -> transactions.required(() -> {
            throw deadlock();
        })).isInstanceOf(RowsLockedException.class);
        assertThat(calls.stream().filter("begin"::equals)).hasSize(6);

        assertThatThrownBy(() -> transactions.required(() -> {
            throw new IllegalStateException(new SQLException("gone", "08S01"));
        })).isInstanceOf(DatabaseUnavailableException.class).isNotInstanceOf(RowsLockedException.class);
    }

    @Test
    void aCommitWhoseOutcomeNobodyKnowsIsNotRepeated() {
        commitFails = new RollbackException("the connection is gone");

        assertThatThrownBy(() -> transactions.required(() -> "done")).isInstanceOf(DatabaseUnavailableException.class);
        assertThat(calls).containsExactly("begin", "flush", "commit");
    }

    @Test
    void aFaultOfOursIsNoOutage() {
        assertThatThrownBy(() -> transactions.required(() -> {
            throw new IllegalStateException("ours");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(calls).containsExactly("begin", "getStatus", "rollback");
    }

    private static RuntimeException deadlock() {
        return new IllegalStateException(new SQLException("deadlock", "40001", 1213));
    }

    private <T> T recorded(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            calls.add(method.getName());
            if (method.getName().equals("commit") && commitFails != null) {
                throw commitFails;
            }
            return method.getReturnType() == int.class ? ACTIVE : null;
        }));
    }
}
