package otp.outbox;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.message.Message;
import otp.message.Messages;
import otp.transaction.Transactions;

/**
 * Writes down what was reported of an account's messages: in any order, any number of times, also before our own answer. Neither the
 * provider's id nor its time is compared with what we know: a message may have been sent twice and then has two ids, and since a status only
 * ever rises, a report that is repeated or late changes nothing.
 */
@ApplicationScoped
public class RecordDelivery {

    private Messages messages;
    private MessageFacts facts;
    private ReportedTrouble trouble;
    private Transactions transactions;
    private Clock clock;

    protected RecordDelivery() {
        // CDI proxy
    }

    @Inject
    public RecordDelivery(Messages messages, MessageFacts facts, ReportedTrouble trouble, Transactions transactions, Clock clock) {
        this.messages = messages;
        this.facts = facts;
        this.trouble = trouble;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Under the account's lock. Of messages that are not there any more nothing is written. */
    public void record(Account account, List<DeliveryReport> reports) {
        reports.stream().collect(groupingBy(DeliveryReport::message))
                .forEach((id, all) -> messages.find(account.id(), id).ifPresent(message -> all.stream()
                        .sorted(Comparator.comparing(DeliveryReport::status)).forEach(report -> apply(account, message, report))));
    }

    private void apply(Account account, Message message, DeliveryReport report) {
        var now = clock.instant();
        var before = message.status();
        if (report.status() == DeliveryStatus.FAILED && before.canBecome(DeliveryStatus.FAILED)) {
            message.failed(report.reason(), report.providerCode(), now);
            tell(report);
        } else if (!message.reported(report.status(), account.erased() ? null : report.providerDigest(), now)) {
            return;
        }
        facts.reported(account, message, before, now);
    }

    private void tell(DeliveryReport report) {
        if (report.reason() == FailureReason.SENDER_UNAVAILABLE && report.providerCode() != null) {
            transactions.afterCommit(() -> trouble.reported(report.providerCode()));
        }
    }
}
