package otp.outbox;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.AccountGate;
import otp.message.Messages;
import otp.transaction.Transactions;

/** Writes down that a message will not be sent any more, because its code is dead or over. */
@ApplicationScoped
public class GiveUpMessage {

    private AccountGate gate;
    private Messages messages;
    private MessageFacts facts;
    private Transactions transactions;
    private Clock clock;

    protected GiveUpMessage() {
        // CDI proxy
    }

    @Inject
    public GiveUpMessage(AccountGate gate, Messages messages, MessageFacts facts, Transactions transactions, Clock clock) {
        this.gate = gate;
        this.messages = messages;
        this.facts = facts;
        this.transactions = transactions;
        this.clock = clock;
    }

    void giveUp(UUID id, int lease) {
        transactions.outside(() -> messages.accountOf(id)).ifPresent(owner -> gate.settle(owner,
                account -> messages.find(account.id(), id).filter(message -> message.awaits(lease)).ifPresent(message -> {
                    if (message.abandoned(clock.instant())) {
                        facts.abandoned(account, message, clock.instant());
                    }
                })));
    }
}
