package otp.budget;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Budgets in memory, by a clock of their own. */
public final class MemoryRequestBudgets implements RequestBudgets {

    private final Map<Integer, RequestBudget> budgets = new HashMap<>();
    private final Clock clock;

    public MemoryRequestBudgets(Clock clock) {
        this.clock = clock;
    }

    @Override
    public RequestBudget lock(int id) {
        return budgets.computeIfAbsent(id, RequestBudget::open);
    }

    @Override
    public Instant time() {
        return clock.instant();
    }
}
