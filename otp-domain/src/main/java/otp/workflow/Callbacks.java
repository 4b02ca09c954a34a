package otp.workflow;

import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.Bytes;
import otp.crypto.Sealed;
import otp.crypto.Sha256;
import otp.settings.HubSpotSettings;
import otp.transaction.Transactions;

/**
 * Lets a callback of our portal act once, on whatever node it arrives and however often: a leased row in a transaction of its own, then the
 * answer, only while the lease is ours. A repetition gets the same answer.
 */
@ApplicationScoped
public class Callbacks {

    /** Longer than any request, its waits for the database included. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger(Callbacks.class.getName());

    private CallbackRows rows;
    private Sealed sealed;
    private HubSpotSettings settings;
    private Transactions transactions;
    private Clock clock;

    protected Callbacks() {
        // CDI proxy
    }

    @Inject
    public Callbacks(CallbackRows rows, Sealed sealed, HubSpotSettings settings, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.sealed = sealed;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param lease null: there is an answer, or, without one, somebody else is at it */
    private record Claim(CallbackLease lease, WorkflowAnswer answer) {}

    /**
     * Acts unless that was done, or must not be.
     *
     * @param act keeps its answer in the transaction of its effect; what it answers without an effect is kept behind it
     * @return empty: another request is at it, so the same one has to come again
     */
    Optional<WorkflowAnswer> once(Callback callback, Function<CallbackLease, WorkflowAnswer> act) {
        if (callback.portal() == null || !callback.portal().equals(settings.portalId())) {
            LOG.log(Level.WARNING, "A workflow of a portal that is not ours called; nothing was done");
            return Optional.of(WorkflowAnswer.refused("unknown-portal"));
        }
        if (callback.id() == null) {
            return Optional.of(WorkflowAnswer.refused("no-callback-id"));
        }
        var claim = claim(callback, clock.instant());
        return claim.lease() == null ? Optional.ofNullable(claim.answer()) : act(claim.lease(), act);
    }

    private Claim claim(Callback callback, Instant now) {
        var lease = new CallbackLease(Bytes.id(Sha256.of(callback.portal() + "/" + callback.id())), now.plus(LEASE));
        var fresh = CallbackRow.of(lease, sealed.fingerprint("workflow", callback.body()), now);
        return transactions.required(() -> rows.addIfAbsent(fresh) ? new Claim(lease, null) : found(callback, fresh, lease, now));
    }

    private Claim found(Callback callback, CallbackRow fresh, CallbackLease lease, Instant now) {
        var known = rows.find(fresh.id());
        if (known.isEmpty()) {
            return new Claim(null, null);
        }
        if (!MessageDigest.isEqual(known.get().fingerprint(), fresh.fingerprint())) {
            LOG.log(Level.WARNING, "{0} used a callback id for another request; nothing was done", callback.actor());
            return new Claim(null, WorkflowAnswer.refused("callback-reused"));
        }
        if (known.get().answer() != null) {
            return new Claim(null, WorkflowAnswer.of(known.get().answer()));
        }
        return new Claim(rows.takeOver(lease, now) ? lease : null, null);
    }

    private Optional<WorkflowAnswer> act(CallbackLease lease, Function<CallbackLease, WorkflowAnswer> act) {
        try {
            var answer = act.apply(lease);
            transactions.required(() -> rows.answer(lease, answer.text()));
            return Optional.of(answer);
        } catch (CallbackTakenException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            giveUp(lease, e);
            throw e;
        }
    }

    /** If even that fails the lease runs out by itself. */
    private void giveUp(CallbackLease lease, RuntimeException cause) {
        try {
            transactions.required(() -> {
                rows.giveUp(lease, clock.instant());
                return null;
            });
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /** Keeps the answer; inside the transaction of its effect. */
    void keep(CallbackLease lease, WorkflowAnswer answer) {
        if (!rows.answer(lease, answer.text())) {
            throw new CallbackTakenException();
        }
    }
}
