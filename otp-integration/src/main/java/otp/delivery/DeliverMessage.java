package otp.delivery;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.message.Dispatch;
import otp.message.GiveUpLease;
import otp.message.Message;
import otp.outbox.Channel;
import otp.outbox.PutOffMessage;
import otp.outbox.SendOutcome;
import otp.outbox.SettleMessage;
import otp.transaction.DatabaseUnavailableException;

/**
 * Acts and settles: the second and third of a worker's three steps. When anything breaks between them nothing is lost, the lease runs out and
 * the message becomes due again.
 */
@ApplicationScoped
public class DeliverMessage {

    /** An attempt that waited longer might outlast its lease, and somebody else would send the same message meanwhile. */
    static final Duration PATIENCE = Message.LEASE.minusSeconds(Channel.LONGEST_SECONDS);

    private static final System.Logger LOG = System.getLogger(DeliverMessage.class.getName());

    private Channel channel;
    private SettleMessage settle;
    private GiveUpLease giveUp;
    private PutOffMessage putOff;
    private Clock clock;

    protected DeliverMessage() {
        // CDI proxy
    }

    @Inject
    public DeliverMessage(Channel channel, SettleMessage settle, GiveUpLease giveUp, PutOffMessage putOff, Clock clock) {
        this.channel = channel;
        this.settle = settle;
        this.giveUp = giveUp;
        this.putOff = putOff;
        this.clock = clock;
    }

    /** @param submitted when the lease was taken, or soon after */
    public void deliver(Dispatch dispatch, Instant submitted) {
        try {
            if (clock.instant().isAfter(submitted.plus(PATIENCE))) {
                giveUp.giveUp(dispatch);
            } else {
                settle(dispatch, channel.send(dispatch));
            }
        } catch (RuntimeException e) {
            LOG.log(WARNING, "message {0} is repeated when its lease runs out: {1}", dispatch.message(), Causes.of(e));
        }
    }

    /** A database that is away can be told nothing; whatever else breaks would break again after every repetition. */
    private void settle(Dispatch dispatch, SendOutcome outcome) {
        try {
            settle.settle(dispatch, outcome);
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(WARNING, "what became of message {0} cannot be written down, it is left alone for a while: {1}", dispatch.message(),
                    Causes.of(e));
            putOff.putOff(dispatch, outcome);
        }
    }
}
