package otp.outbox;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.account.Witness;
import otp.message.DeliveryStatus;
import otp.message.Message;
import otp.message.Messages;
import otp.transaction.Transactions;

/** Takes a delivery report: in any order, any number of times, also before our own answer. Unknown messages are ignored. */
@ApplicationScoped
public class RecordDelivery {

    private AccountGate gate;
    private Messages messages;
    private MessageFacts facts;
    private Transactions transactions;
    private Clock clock;

    protected RecordDelivery() {
        // CDI proxy
    }

    @Inject
    public RecordDelivery(AccountGate gate, Messages messages, MessageFacts facts, Transactions transactions, Clock clock) {
        this.gate = gate;
        this.messages = messages;
        this.facts = facts;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void record(DeliveryReport report) {
        transactions.outside(() -> messages.accountOf(report.message())).ifPresent(owner -> gate.enter(owner, account -> {
            messages.find(account.id(), report.message()).ifPresent(message -> apply(account, message, report));
            return null;
        }, Witness.none()));
    }

    private void apply(Account account, Message message, DeliveryReport report) {
        var now = clock.instant();
        var before = message.status();
        if (report.status() == DeliveryStatus.FAILED && before.canBecome(DeliveryStatus.FAILED)) {
            message.failed(report.reason(), report.providerCode(), now);
        } else if (!message.reported(report.status(), account.erased() ? null : report.providerId(), now)) {
            return;
        }
        facts.reported(account, message, before, now);
    }
}
