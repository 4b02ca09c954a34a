package otp.transaction;

import java.util.function.Supplier;

/** Where a use case's transaction begins and ends. */
public interface Transactions {

    /**
     * Runs the work in one transaction of its own and commits whatever it returns; what it throws rolls back. A transaction the database
     * gave up (deadlock, lock timeout) is repeated from the start, so the work may run more than once and must have no other effect.
     */
    <R> R required(Supplier<R> work);

    /** The same for work on very many rows that nobody waits for: it may take minutes, where a request's ends after half of one. */
    <R> R lengthy(Supplier<R> work);

    /** Runs a single query for ids, or a single claim, outside any transaction: beginning and committing one would be most of its cost. */
    <R> R outside(Supplier<R> query);

    /** Runs the action once the transaction under way has committed; never when it rolls back. The action must only hand over, not work. */
    void afterCommit(Runnable action);
}
