package otp.delivery;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.message.Dispatch;
import otp.message.Dispatcher;
import otp.message.GiveUpLease;
import otp.outbox.ClaimMessage;
import otp.outbox.DueMessages;
import otp.settings.WhatsAppSettings;
import otp.transaction.AccountGoneException;
import otp.transaction.DatabaseUnavailableException;
import otp.transaction.RowsLockedException;
import otp.whatsapp.ProviderGate;

/**
 * Claims messages that are due, whoever wrote them, and hands them over: codes first, then notices, of either until one finds no room; the rest
 * stays due. While the provider is down no more than a probe leaves, and those whose code is over are given up.
 */
@ApplicationScoped
public class SendDueMessages {

    private static final int MOST = 256;
    private static final System.Logger LOG = System.getLogger(SendDueMessages.class.getName());

    private DueMessages due;
    private ClaimMessage claim;
    private Dispatcher dispatcher;
    private GiveUpLease giveUp;
    private ProviderGate gate;
    private Clock clock;
    private int batch;

    protected SendDueMessages() {
        // CDI proxy
    }

    @Inject
    public SendDueMessages(DueMessages due, ClaimMessage claim, Dispatcher dispatcher, GiveUpLease giveUp, ProviderGate gate, Clock clock,
            WhatsAppSettings settings) {
        this.due = due;
        this.claim = claim;
        this.dispatcher = dispatcher;
        this.giveUp = giveUp;
        this.gate = gate;
        this.clock = clock;
        this.batch = Math.min(settings.messagesPerSecond(), MOST);
    }

    public void run() {
        if (gate.openSince().isPresent()) {
            due.outlived(batch).forEach(message -> claimed(message).ifPresent(giveUp::giveUp));
            gate.probeOverdue(clock.instant()).ifPresent(this::probe);
        } else {
            handOver(due.codes(Duration.ZERO, batch));
            handOver(due.notices(Duration.ZERO, batch));
        }
    }

    private void handOver(List<UUID> messages) {
        for (UUID message : messages) {
            Optional<Dispatch> dispatch = claimed(message);
            if (dispatch.isPresent() && !dispatcher.submit(dispatch.get())) {
                giveUp.giveUp(dispatch.get());
                return;
            }
        }
    }

    /** The first message that is still to be sent; the others wait unclaimed. A probe is used up by nothing less. */
    private void probe(Duration overdue) {
        first(due.codes(overdue, batch)).or(() -> first(due.notices(overdue, batch))).ifPresent(dispatch -> {
            if (gate.refusedUntil(clock.instant()).isPresent() || !dispatcher.submit(dispatch)) {
                giveUp.giveUp(dispatch);
            }
        });
    }

    private Optional<Dispatch> first(List<UUID> messages) {
        return messages.stream().flatMap(message -> claimed(message).stream()).findFirst();
    }

    /** One message that cannot be prepared holds up no other; it comes again when its lease runs out. */
    private Optional<Dispatch> claimed(UUID message) {
        try {
            return claim.claim(message);
        } catch (RowsLockedException e) {
            LOG.log(WARNING, "message {0} waits, since somebody holds its rows", message);
            return Optional.empty();
        } catch (AccountGoneException e) {
            LOG.log(WARNING, "message {0} cannot be prepared: its account''s row is gone", message);
            return Optional.empty();
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(WARNING, "message {0} cannot be prepared: {1}", message, Causes.of(e));
            return Optional.empty();
        }
    }
}
