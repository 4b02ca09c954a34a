package otp.budget;

import java.time.Instant;

/** The budgets, and the one clock by which all nodes lease from them. */
public interface RequestBudgets {

    /** Locks it until the transaction ends, making it if it is missing. */
    RequestBudget lock(int id);

    /** What time it is for all nodes, asked after the lock is there: what nodes take for now may differ. */
    Instant time();
}
