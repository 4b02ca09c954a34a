package otp.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.transaction.Transactions;

/** Writes down when keys were last used; no request does. What a crash loses is a minute of a remark. */
@ApplicationScoped
public class FlushKeyUse {

    private KeyUse use;
    private KeyRows rows;
    private Transactions transactions;

    protected FlushKeyUse() {
        // CDI proxy
    }

    @Inject
    public FlushKeyUse(KeyUse use, KeyRows rows, Transactions transactions) {
        this.use = use;
        this.rows = rows;
        this.transactions = transactions;
    }

    public void flush() {
        var minutes = use.take();
        if (!minutes.isEmpty()) {
            transactions.required(() -> {
                rows.used(minutes);
                return null;
            });
        }
    }
}
