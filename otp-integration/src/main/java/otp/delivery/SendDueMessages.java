package otp.delivery;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
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

/** Claims messages that are due, whoever wrote them, and hands them over. Stops at the first that finds no room; the rest stays due. */
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
        }
        for (UUID message : admitted(due.due(batch))) {
            Optional<Dispatch> dispatch = claimed(message);
            if (dispatch.isPresent() && !dispatcher.submit(dispatch.get())) {
                giveUp.giveUp(dispatch.get());
                return;
            }
        }
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

    /** While the provider is down, one message a second is the probe and the others wait unclaimed; those whose code is over were given up. */
    private List<UUID> admitted(List<UUID> messages) {
        if (messages.isEmpty() || gate.openSince().isEmpty()) {
            return messages;
        }
        return gate.refusedUntil(clock.instant()).isPresent() ? List.of() : messages.subList(0, 1);
    }
}
