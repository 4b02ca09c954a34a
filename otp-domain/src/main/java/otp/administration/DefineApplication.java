package otp.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongPredicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Call;
import otp.application.ApplicationRow;
import otp.application.ApplicationRows;
import otp.application.Definition;
import otp.application.RefreshDirectory;
import otp.audit.About;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.time.UuidV7;
import otp.transaction.Transactions;

/** Creates an application or replaces its definition whole. */
@ApplicationScoped
public class DefineApplication {

    private ApplicationRows rows;
    private RefreshDirectory refreshDirectory;
    private AuditLog audit;
    private Transactions transactions;
    private Clock clock;

    protected DefineApplication() {
        // CDI proxy
    }

    @Inject
    public DefineApplication(ApplicationRows rows, RefreshDirectory refreshDirectory, AuditLog audit, Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.refreshDirectory = refreshDirectory;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param call of no application: it may not be there yet
     * @param definition without faults
     * @param expected what the present version must be; is asked with 0 when there is none
     */
    public DefineResult define(Call call, String name, Definition definition, LongPredicate expected) {
        var result = transactions.required(() -> defineLocked(call, name, definition, expected));
        refreshDirectory.refresh();
        return result;
    }

    private DefineResult defineLocked(Call call, String name, Definition definition, LongPredicate expected) {
        rows.lockDirectory();
        var present = rows.find(name);
        if (!expected.test(present.map(ApplicationRow::version).orElse(0L))) {
            return new DefineResult(DefineResult.Kind.PRECONDITION_FAILED, present.map(ApplicationRow::application).orElse(null));
        }
        rows.changed();
        return present.map(row -> replace(call, row, definition)).orElseGet(() -> create(call, name, definition));
    }

    private DefineResult create(Call call, String name, Definition definition) {
        var now = clock.instant();
        var row = ApplicationRow.create(UuidV7.at(now), name, definition, now);
        rows.add(row);
        write(call, EventType.APPLICATION_CREATED, row, Details.NONE, now);
        return new DefineResult(DefineResult.Kind.CREATED, row.application());
    }

    private DefineResult replace(Call call, ApplicationRow row, Definition definition) {
        var now = clock.instant();
        var before = row.application().definition();
        row.replace(definition, now);
        var details = Details.NONE.with("changes", DefinitionChanges.between(before, definition));
        write(call, EventType.APPLICATION_CHANGED, row, details, now);
        return new DefineResult(DefineResult.Kind.REPLACED, row.application());
    }

    private void write(Call call, EventType type, ApplicationRow row, Details details, Instant now) {
        audit.write(row.id(), Fact.by(call, type, About.NOTHING, now, details.with("version", row.version())));
    }
}
