package otp.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.audit.About;
import otp.message.Dispatch;
import otp.message.Message;
import otp.message.Messages;
import otp.time.Alarm;
import otp.transaction.Transactions;

/** Writes down what became of an attempt, if the lease it was made under still holds; a later holder's word counts otherwise. */
@ApplicationScoped
public class SettleMessage {

    private AccountGate gate;
    private Messages messages;
    private MessageFacts facts;
    private Transactions transactions;
    private Alarm alarm;
    private Clock clock;

    protected SettleMessage() {
        // CDI proxy
    }

    @Inject
    public SettleMessage(AccountGate gate, Messages messages, MessageFacts facts, Transactions transactions, Alarm alarm, Clock clock) {
        this.gate = gate;
        this.messages = messages;
        this.facts = facts;
        this.transactions = transactions;
        this.alarm = alarm;
        this.clock = clock;
    }

    public void settle(Dispatch dispatch, SendOutcome outcome) {
        gate.settle(dispatch.account(), account -> messages.find(dispatch.account(), dispatch.message())
                .filter(message -> message.awaits(dispatch.lease()))
                .ifPresent(
                        message -> outcome.accept(new Settlement(account, message, facts.about(message, dispatch.to()), clock.instant()))));
    }

    private final class Settlement implements SendOutcome.Cases<Void> {

        private final Account account;
        private final Message message;
        private final About about;
        private final Instant now;

        Settlement(Account account, Message message, About about, Instant now) {
            this.account = account;
            this.message = message;
            this.about = about;
            this.now = now;
        }

        @Override
        public Void accepted(SendOutcome.Accepted outcome) {
            message.accepted(outcome.providerId(), now);
            facts.sent(account, message, about, now);
            return null;
        }

        @Override
        public Void notSent(SendOutcome.NotSent outcome) {
            return repeat(RetrySchedule.after(message, outcome.retryAfter()), false);
        }

        @Override
        public Void recipientBusy(SendOutcome.RecipientBusy outcome) {
            return repeat(RetrySchedule.afterRecipientBusy(message, outcome.retryAfter()), false);
        }

        @Override
        public Void ambiguous() {
            if (message.unconfirmed(now)) {
                facts.failed(account, message, about, now);
                return null;
            }
            return repeat(RetrySchedule.AFTER_AMBIGUOUS, true);
        }

        @Override
        public Void templateDown(SendOutcome.TemplateDown outcome) {
            return repeat(RetrySchedule.afterTemplateDown(message, outcome.elsewhere()), false);
        }

        @Override
        public Void senderDown(SendOutcome.SenderDown outcome) {
            return repeat(RetrySchedule.afterSenderDown(message), false);
        }

        @Override
        public Void refused(SendOutcome.Refused outcome) {
            message.failed(outcome.reason(), outcome.providerCode(), now);
            facts.failed(account, message, about, now);
            return null;
        }

        private Void repeat(Duration wait, boolean mayHaveBeenSent) {
            var next = message.repeatAt(now.plus(wait), mayHaveBeenSent);
            transactions.afterCommit(() -> alarm.at(next));
            return null;
        }
    }
}
