package otp.application;

import java.time.Clock;
import java.util.Optional;
import java.util.function.LongPredicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.time.UuidV7;
import otp.transaction.Transactions;

/** Creates an application or replaces its definition whole. */
@ApplicationScoped
public class DefineApplication {

    private ApplicationRows rows;
    private RefreshDirectory refreshDirectory;
    private Transactions transactions;
    private Clock clock;

    protected DefineApplication() {
        // CDI proxy
    }

    @Inject
    public DefineApplication(ApplicationRows rows, RefreshDirectory refreshDirectory, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.refreshDirectory = refreshDirectory;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param definition without faults
     * @param expected what the present version must be; is asked with 0 when there is none
     */
    public DefineResult define(String name, Definition definition, LongPredicate expected) {
        var result = transactions.required(() -> defineLocked(name, definition, expected));
        refreshDirectory.refresh();
        return result;
    }

    private DefineResult defineLocked(String name, Definition definition, LongPredicate expected) {
        rows.lockDirectory();
        var present = rows.find(name);
        if (!expected.test(present.map(ApplicationRow::version).orElse(0L))) {
            return new DefineResult(DefineResult.Kind.PRECONDITION_FAILED, present.map(ApplicationRow::application).orElse(null));
        }
        rows.changed();
        return present.isPresent() ? replace(present, definition) : create(name, definition);
    }

    private DefineResult create(String name, Definition definition) {
        var now = clock.instant();
        var row = ApplicationRow.create(UuidV7.at(now), name, definition, now);
        rows.add(row);
        return new DefineResult(DefineResult.Kind.CREATED, row.application());
    }

    private DefineResult replace(Optional<ApplicationRow> present, Definition definition) {
        var row = present.orElseThrow();
        row.replace(definition, clock.instant());
        return new DefineResult(DefineResult.Kind.REPLACED, row.application());
    }
}
