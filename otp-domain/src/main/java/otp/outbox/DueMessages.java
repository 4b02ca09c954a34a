package otp.outbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.message.Messages;
import otp.transaction.Transactions;

/** Finds messages that wait for somebody: postponed ones whose time has come, repetitions, and what a dead node had taken. */
@ApplicationScoped
public class DueMessages {

    private Messages messages;
    private Transactions transactions;
    private Clock clock;

    protected DueMessages() {
        // CDI proxy
    }

    @Inject
    public DueMessages(Messages messages, Transactions transactions, Clock clock) {
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<UUID> due(int limit) {
        return transactions.required(() -> messages.due(clock.instant(), limit));
    }
}
