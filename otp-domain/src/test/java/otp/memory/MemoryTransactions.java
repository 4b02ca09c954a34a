package otp.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import otp.transaction.Transactions;

/** Runs the work, and after it what waits for the commit. Insists, as the real one does, on one transaction at a time. */
public final class MemoryTransactions implements Transactions {

    private List<Runnable> afterCommit;

    @Override
    public <R> R required(Supplier<R> work) {
        if (afterCommit != null) {
            throw new IllegalStateException("a use case manages its own transaction");
        }
        var actions = new ArrayList<Runnable>();
        R result;
        afterCommit = actions;
        try {
            result = work.get();
        } finally {
            afterCommit = null;
        }
        actions.forEach(Runnable::run);
        return result;
    }

    @Override
    public <R> R lengthy(Supplier<R> work) {
        return required(work);
    }

    @Override
    public <R> R outside(Supplier<R> query) {
        return query.get();
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }
}
