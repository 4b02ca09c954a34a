package otp.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.transaction.Transactions;

/** Leases a slice of a budget, or has all nodes pause; each in a short transaction of its own. */
@ApplicationScoped
public class LeaseRequests {

    private RequestBudgets budgets;
    private Transactions transactions;

    protected LeaseRequests() {
        // CDI proxy
    }

    @Inject
    public LeaseRequests(RequestBudgets budgets, Transactions transactions) {
        this.budgets = budgets;
        this.transactions = transactions;
    }

    Grant lease(Allowance allowance) {
        return locked(allowance, (budget, now) -> budget.lease(allowance, now));
    }

    /** Nobody leases anything for so long. */
    public void pause(Allowance allowance, Duration length) {
        locked(allowance, (budget, now) -> {
            budget.pause(length, now);
            return null;
        });
    }

    private <R> R locked(Allowance allowance, BiFunction<RequestBudget, Instant, R> work) {
        return transactions.required(() -> {
            var budget = budgets.lock(allowance.id());
            return work.apply(budget, budgets.time());
        });
    }
}
