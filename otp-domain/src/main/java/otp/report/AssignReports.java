package otp.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.outbox.DeliveryReport;
import otp.report.ReportedMessages.Owned;
import otp.time.Alarm;
import otp.transaction.Transactions;

/**
 * Finds the accounts that reports concern. One with an id of ours that is no message's tells of a message that is gone. One without is looked
 * for again after a while, since it may have overtaken the answer to the send, which is what tells us the provider's id.
 */
@ApplicationScoped
public class AssignReports {

    private static final List<Duration> LOOK_AGAIN = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30));

    private WaitingReports waiting;
    private ReportedMessages messages;
    private Transactions transactions;
    private Alarm alarm;
    private Clock clock;

    protected AssignReports() {
        // CDI proxy
    }

    @Inject
    public AssignReports(WaitingReports waiting, ReportedMessages messages, Transactions transactions, Alarm alarm, Clock clock) {
        this.waiting = waiting;
        this.messages = messages;
        this.transactions = transactions;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** What has no account is dropped or put off. */
    public List<OfAccount> byAccount(List<WaitingReport> rows) {
        var owners = owners(rows.stream().map(WaitingReport::report).toList());
        var strays = new ArrayList<WaitingReport>();
        var accounts = new LinkedHashMap<UUID, OfAccount>();
        for (var row : rows) {
            var owned = owners.apply(row.report());
            if (owned == null) {
                strays.add(row);
            } else {
                accounts.computeIfAbsent(owned.account(), OfAccount::nothing).add(row, owned.message());
            }
        }
        leave(strays);
        return List.copyOf(accounts.values());
    }

    private Function<DeliveryReport, Owned> owners(List<DeliveryReport> reports) {
        var byId = look(reports.stream().map(DeliveryReport::message), messages::byId);
        var byDigest = look(reports.stream().filter(AssignReports::nameless).map(DeliveryReport::providerDigest), messages::byDigest);
        return report -> nameless(report) ? byDigest.get(report.providerDigest()) : byId.get(report.message());
    }

    private Map<UUID, Owned> look(Stream<UUID> keys, Function<Collection<UUID>, Map<UUID, Owned>> where) {
        var wanted = keys.filter(Objects::nonNull).distinct().toList();
        return wanted.isEmpty() ? Map.of() : transactions.outside(() -> where.apply(wanted));
    }

    private static boolean nameless(DeliveryReport report) {
        return report.message() == null;
    }

    private void leave(List<WaitingReport> strays) {
        if (!strays.isEmpty()) {
            var now = clock.instant();
            transactions.required(() -> {
                strays.stream().collect(groupingBy(WaitingReport::tries)).forEach((tries, rows) -> leave(rows, tries, now));
                return null;
            });
        }
    }

    private void leave(List<WaitingReport> strays, int tries, Instant now) {
        boolean mayCome = tries < LOOK_AGAIN.size();
        var early = strays.stream().collect(partitioningBy(row -> mayCome && nameless(row.report()), mapping(WaitingReport::id, toList())));
        if (!early.get(false).isEmpty()) {
            waiting.remove(early.get(false));
        }
        if (!early.get(true).isEmpty()) {
            var next = now.plus(LOOK_AGAIN.get(tries));
            waiting.putOff(early.get(true), next);
            transactions.afterCommit(() -> alarm.at(next));
        }
    }
}
