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

    private final ThreadLocal<List<Runnable>> afterCommit = new ThreadLocal<>();

    @Resource(lookup = "java:jboss/TransactionManager")
    TransactionManager manager;

    @PersistenceContext(unitName = "otp")
    EntityManager entities;

    @Override
    public <R> R required(Supplier<R> work) {
        var actions = new ArrayList<Runnable>();
        R result = repeatedly(work, actions);
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

    private <R> R repeatedly(Supplier<R> work, List<Runnable> actions) {
        for (int repetition = 1;; repetition++) {
            try {
                return once(work, actions);
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

    private <R> R once(Supplier<R> work, List<Runnable> actions) {
        actions.clear();
        R result;
        begin();
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

    private void begin() {
        try {
            manager.begin();
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
