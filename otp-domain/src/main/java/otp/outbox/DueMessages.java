package otp.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** When the first message is due; empty when nothing is left to do. */
    public Optional<Instant> next() {
        return transactions.required(messages::nextDue);
    }

    /** With a code, due for so long at least. */
    public List<UUID> codes(Duration overdue, int limit) {
        return transactions.required(() -> messages.dueCodes(clock.instant().minus(overdue), limit));
    }

    /** Without one, due for so long at least. */
    public List<UUID> notices(Duration overdue, int limit) {
        return transactions.required(() -> messages.dueNotices(clock.instant().minus(overdue), limit));
    }

    /** Due ones whose code is over: to be given up, which needs no provider. */
    public List<UUID> outlived(int limit) {
        return transactions.required(() -> messages.outlived(clock.instant(), limit));
    }
}
