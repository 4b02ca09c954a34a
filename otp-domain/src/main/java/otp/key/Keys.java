package otp.key;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.transaction.Transactions;

/** The keys of an application as its administrator sees them. */
@ApplicationScoped
public class Keys {

    private KeyRows rows;
    private Transactions transactions;

    protected Keys() {
        // CDI proxy
    }

    @Inject
    public Keys(KeyRows rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** Oldest first; revoked ones are left out. */
    public List<ApplicationKey> of(Application application) {
        return transactions.required(() -> rows.of(application.id()).stream().map(KeyRow::key).toList());
    }
}
