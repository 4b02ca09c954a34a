package otp.hubspot;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import otp.budget.RequestBudget;
import otp.budget.RequestBudgets;
import otp.transaction.Transactions;

/** The budget's rows and their transactions, in memory; a test may ask whether one is open. */
final class SharedRow implements RequestBudgets, Transactions {

    boolean open;
    private final Map<Integer, RequestBudget> rows = new HashMap<>();
    private final Clock clock;

    SharedRow(Clock clock) {
        this.clock = clock;
    }

    @Override
    public RequestBudget lock(int id) {
        return rows.computeIfAbsent(id, RequestBudget::open);
    }

    @Override
    public Instant time() {
        return clock.instant();
    }

    @Override
    public <R> R required(Supplier<R> work) {
        open = true;
        try {
            return work.get();
        } finally {
            open = false;
        }
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
        action.run();
    }
}
