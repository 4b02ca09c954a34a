package otp.report;

import java.time.Instant;
import java.util.UUID;

import otp.outbox.DeliveryReport;

/**
 * A report as a row of work.
 *
 * @param dueAt until then it is whoever's who wrote or claimed it last, after that anybody's
 * @param tries how often it was put off
 */
public record WaitingReport(UUID id, DeliveryReport report, Instant dueAt, int tries) {

    WaitingReport dueAt(Instant until) {
        return new WaitingReport(id, report, until, tries);
    }
}
