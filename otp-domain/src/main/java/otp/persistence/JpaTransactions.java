package otp.persistence;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

import otp.transaction.DatabaseUnavailableException;
import otp.transaction.Transactions;

/**
 * JTA transactions, begun and ended here and nowhere else. Everything is flushed before the commit, so a deadlock shows where it may be
 * repeated and a failing commit means a lost connection, whose outcome nobody knows: that is never repeated.
 */
@ApplicationScoped
class JpaTransactions implements Transactions {

    private static final System.Logger LOG = System.getLogger(JpaTransactions.class.getName());
    private static final int REPETITIONS = 5;
    private static final long JITTER_MILLIS = 20;
    private static final int BY_DEFAULT = 0;
    private static final int LENGTHY_SECONDS = 900;

    private final ThreadLocal<List<Runnable>> afterCommit = new ThreadLocal<>();

    @Resource(lookup = "java:jboss/TransactionManager")
    TransactionManager manager;

    @PersistenceContext(unitName = "otp")
    EntityManager entities;

    @Override
    public <R> R required(Supplier<R> work) {
        return required(work, BY_DEFAULT);
    }

    @Override
    public <R> R lengthy(Supplier<R> work) {
        return required(work, LENGTHY_SECONDS);
    }

    private <R> R required(Supplier<R> work, int seconds) {
        var actions = new ArrayList<Runnable>();
        R result = repeatedly(work, actions, seconds);
        actions.forEach(JpaTransactions::handOver);
        return result;
    }

    /** What was committed stays committed and is answered; nothing an action does may have the work repeated. */
    private static void handOver(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An action after a commit failed ({0}); leases make up for it", e.getClass().getName());
        }
    }

    private <R> R repeatedly(Supplier<R> work, List<Runnable> actions, int seconds) {
        for (int repetition = 1;; repetition++) {
            try {
                return once(work, actions, seconds);
            } catch (RuntimeException e) {
                if (repetition > REPETITIONS || !SqlFailure.rolledBack(e)) {
                    throw SqlFailure.translated(e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, repetition * JITTER_MILLIS)));
            }
        }
    }

    @Override
    public <R> R outside(Supplier<R> query) {
        try {
            return query.get();
        } catch (RuntimeException e) {
            throw SqlFailure.translated(e);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.get().add(action);
    }

    private <R> R once(Supplier<R> work, List<Runnable> actions, int seconds) {
        actions.clear();
        R result;
        begin(seconds);
        afterCommit.set(actions);
        try {
            result = work.get();
            entities.flush();
        } catch (RuntimeException | Error e) {
            rollback(e);
            throw e;
        } finally {
            afterCommit.remove();
        }
        commit();
        return result;
    }

    /** The time is the thread's until it is taken back, and for transactions that begin from then on. */
    private void begin(int seconds) {
        try {
            if (seconds == BY_DEFAULT) {
                manager.begin();
                return;
            }
            manager.setTransactionTimeout(seconds);
            try {
                manager.begin();
            } finally {
                manager.setTransactionTimeout(BY_DEFAULT);
            }
        } catch (NotSupportedException e) {
            throw new IllegalStateException("a use case manages its own transaction", e);
        } catch (SystemException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private void commit() {
        try {
            manager.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private void rollback(Throwable reason) {
        try {
            if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
                manager.rollback();
            }
        } catch (SystemException e) {
            reason.addSuppressed(e);
        }
    }
}
