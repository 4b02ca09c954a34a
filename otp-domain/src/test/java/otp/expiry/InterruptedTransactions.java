package otp.expiry;

import java.util.function.Supplier;

import otp.transaction.Transactions;

/** Lets something happen before or after the next step, as it may between the steps of a worker. */
final class InterruptedTransactions implements Transactions {

    private final Transactions real;
    private Runnable before = () -> {};
    private Runnable after = () -> {};

    InterruptedTransactions(Transactions real) {
        this.real = real;
    }

    void before(Runnable interruption) {
        before = interruption;
    }

    void after(Runnable interruption) {
        after = interruption;
    }

    @Override
    public <R> R required(Supplier<R> work) {
        before.run();
        R result = real.required(work);
        after.run();
        return result;
    }

    @Override
    public <R> R lengthy(Supplier<R> work) {
        return required(work);
    }

    @Override
    public <R> R outside(Supplier<R> query) {
        before.run();
        R result = real.outside(query);
        after.run();
        return result;
    }

    @Override
    public void afterCommit(Runnable action) {
        real.afterCommit(action);
    }
}
