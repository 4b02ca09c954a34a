package otp.relay;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.AccountGate;
import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.relay.EraseThere.Outcome;
import otp.transaction.AccountGoneException;
import otp.transaction.Transactions;

/**
 * Works off what the CRM has to forget. Everything asked of it may be asked again, and our side is settled last: whatever a crash leaves
 * half done is done anew.
 */
@ApplicationScoped
public class ForgetContacts implements RelayErrand {

    /** So that news do not wait long. */
    static final int PART = 20;
    static final Duration REFUSED_PAUSE = Duration.ofHours(1);
    static final Duration DOWN_PAUSE = Duration.ofMinutes(1);
    /** Events that are told anew to a contact that was emptied; the older ones hardly decide what it says. */
    static final int NEWEST = 50;

    private static final Logger LOG = System.getLogger(ForgetContacts.class.getName());

    private CrmErasures erasures;
    private EraseThere there;
    private AccountGate gate;
    private Transactions transactions;
    private Clock clock;

    protected ForgetContacts() {
        // CDI proxy
    }

    @Inject
    public ForgetContacts(CrmErasures erasures, EraseThere there, AccountGate gate, Transactions transactions, Clock clock) {
        this.erasures = erasures;
        this.there = there;
        this.gate = gate;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean due() {
        return !due(1).isEmpty();
    }

    @Override
    public void run() {
        due(PART).stream().allMatch(this::forget);
    }

    private List<CrmErasure> due(int limit) {
        return transactions.outside(() -> erasures.due(clock.instant(), limit));
    }

    /** False when the others would fare no better. */
    private boolean forget(CrmErasure erasure) {
        try {
            var outcome = there.erase(erasure, clock.instant());
            settle(erasure, outcome);
            return true;
        } catch (CrmUnavailableException e) {
            var until = clock.instant().plus(DOWN_PAUSE);
            change(erasure, row -> {
                if (e.why() == Cause.FORBIDDEN) {
                    row.refused(e.why().word(), until);
                } else {
                    row.postponed(until);
                }
            });
            return false;
        }
    }

    private void settle(CrmErasure erasure, Outcome outcome) {
        if (outcome.refusal() != null) {
            LOG.log(Level.WARNING, "The CRM does not forget what erasure {0} asks for: {1} {2}", erasure.id(), outcome.refusal(),
                    outcome.trace());
        }
        if (outcome.shared() != null) {
            outcome.shared().accounts().forEach(account -> tellAgain(account, outcome.shared().contact()));
        }
        change(erasure, row -> {
            var now = clock.instant();
            if (outcome.refusal() != null) {
                row.refused(outcome.refusal(), now.plus(REFUSED_PAUSE));
            } else if (outcome.notBefore() != null) {
                row.postponed(outcome.notBefore());
            } else {
                end(row, outcome, now);
            }
        });
    }

    /** All of them in one round, so that the contact tells of the latest. */
    private void tellAgain(UUID id, String contact) {
        try {
            gate.settle(id, account -> {
                if (!account.erased()) {
                    erasures.untold(contact);
                    long newest = Math.max(account.chain().base(), account.chain().last() - NEWEST);
                    account.crm().again(Math.min(account.crm().through(), newest), clock.instant());
                }
            });
        } catch (AccountGoneException e) {
            LOG.log(Level.DEBUG, "Of {0} there is nothing to tell any more", id);
        }
    }

    private void end(CrmErasure row, Outcome outcome, Instant now) {
        erasures.removeNotes(row.accountId(), outcome.stories());
        erasures.removeTickets(row.accountId(), outcome.lockouts(), now);
        if (outcome.contact() != null) {
            erasures.removeContact(outcome.contact());
        }
        row.ended(outcome.how(), now);
    }

    private void change(CrmErasure erasure, Consumer<CrmErasure> work) {
        gate.settle(erasure.accountId(), account -> erasures.find(erasure.id()).filter(row -> row.endedAt() == null).ifPresent(work));
    }
}
