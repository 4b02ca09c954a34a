package otp.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.message.Dispatch;
import otp.message.Messages;
import otp.transaction.Transactions;

/**
 * Leaves a message alone for a while when what became of it cannot be written down, as with an account whose key is broken: a lease that runs
 * out would have it sent again every 15 s. It touches the message's row and nothing of the account.
 */
@ApplicationScoped
public class PutOffMessage {

    static final Duration PAUSE = Duration.ofMinutes(10);

    /** For a notice that may have been sent twice or more: nothing bounds its repetitions as its code's life does a code's. */
    static final Duration LONG_PAUSE = Duration.ofDays(1);

    private Messages messages;
    private Transactions transactions;
    private Clock clock;

    protected PutOffMessage() {
        // CDI proxy
    }

    @Inject
    public PutOffMessage(Messages messages, Transactions transactions, Clock clock) {
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** After an attempt with this outcome, as long as nobody else holds the message. */
    public void putOff(Dispatch attempt, SendOutcome outcome) {
        putOff(attempt.message(), attempt.lease(), outcome.mayHaveBeenSent());
    }

    void putOff(UUID id, int lease, boolean mayHaveBeenSent) {
        var now = clock.instant();
        transactions.required(() -> {
            if (!mayHaveBeenSent || !messages.putOffRepeatedNotice(id, lease, now.plus(LONG_PAUSE))) {
                messages.putOff(id, lease, now.plus(PAUSE), mayHaveBeenSent);
            }
            return null;
        });
    }
}
