package otp.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import otp.transaction.Transactions;

/** Brings what this node knows of applications and keys up to date, if another node changed anything. */
@ApplicationScoped
public class RefreshDirectory {

    private ApplicationRows rows;
    private Iterable<Cached> parts;
    private Transactions transactions;
    private long seen = -1;

    protected RefreshDirectory() {
        // CDI proxy
    }

    @Inject
    RefreshDirectory(ApplicationRows rows, @Any Instance<Cached> parts, Transactions transactions) {
        this(rows, (Iterable<Cached>) parts, transactions);
    }

    public RefreshDirectory(ApplicationRows rows, Iterable<Cached> parts, Transactions transactions) {
        this.rows = rows;
        this.parts = parts;
        this.transactions = transactions;
    }

    /** One statement when nothing changed. */
    public synchronized void refresh() {
        seen = transactions.required(() -> {
            long version = rows.directoryVersion();
            if (version != seen) {
                parts.forEach(Cached::reload);
            }
            return version;
        });
    }
}
