package otp.report;

import java.util.List;
import java.util.Set;

import otp.outbox.DeliveryReport;

/**
 * What one call of the provider says that concerns us.
 *
 * @param reports of messages, each message and status once
 * @param troubles codes of errors of the sender as a whole
 * @param hint something about the business account or its templates has changed
 */
public record Tidings(List<DeliveryReport> reports, Set<Integer> troubles, boolean hint) {}
