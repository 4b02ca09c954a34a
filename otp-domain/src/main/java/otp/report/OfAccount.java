package otp.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import otp.outbox.DeliveryReport;

/** Reports of messages of one account, each with its message, and the rows they stand in. */
public record OfAccount(UUID account, List<DeliveryReport> reports, List<UUID> rows) {

    static OfAccount nothing(UUID account) {
        return new OfAccount(account, new ArrayList<>(), new ArrayList<>());
    }

    void add(WaitingReport row, UUID message) {
        reports.add(row.report().of(message));
        rows.add(row.id());
    }
}
