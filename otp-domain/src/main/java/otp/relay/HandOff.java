package otp.relay;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crm.Batches;
import otp.crm.Crm;
import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.crm.Refusal;
import otp.crm.TicketPlace;
import otp.crm.Written;
import otp.relay.Telling.Ticket;

/** Has support get a ticket for each lockout, closed when it is over. What is wrong with all tickets delays nothing but tickets. */
@ApplicationScoped
class HandOff {

    private static final System.Logger LOG = System.getLogger(HandOff.class.getName());

    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** What a pipeline or a scope that is not as it should be makes of every ticket. */
    private static final Set<Refusal> OF_ALL = Set.of(Refusal.INVALID, Refusal.FORBIDDEN, Refusal.PROPERTY_MISSING);

    private Crm crm;
    private TicketTexts texts;
    private RelayLease lease;
    private Clock clock;
    private volatile Instant forbiddenUntil = Instant.EPOCH;

    protected HandOff() {
        // CDI proxy
    }

    @Inject
    HandOff(Crm crm, TicketTexts texts, RelayLease lease, Clock clock) {
        this.crm = crm;
        this.texts = texts;
        this.lease = lease;
        this.clock = clock;
    }

    void handOff(List<Telling> tellings) {
        var cases = tellings.stream().filter(Telling::goesOn)
                .flatMap(one -> one.dossier().lockouts().stream().map(lockout -> new Case(one, lockout))).toList();
        for (var batch : Batches.of(cases).toList()) {
            if (clock.instant().isBefore(forbiddenUntil)) {
                batch.forEach(this::postpone);
            } else {
                unlessForbidden(batch);
            }
        }
    }

    private void unlessForbidden(List<Case> batch) {
        try {
            associated(written(batch));
        } catch (CrmUnavailableException e) {
            if (e.why() != Cause.FORBIDDEN) {
                throw e;
            }
            forbiddenUntil = clock.instant().plus(SHORTEST);
            batch.forEach(this::postpone);
        }
    }

    /** Those that are on no contact yet, as far as is known. */
    private List<Case> written(List<Case> batch) {
        var answers = lease
                .during(() -> crm.upsertTickets(batch.stream().map(one -> texts.of(one.telling.dossier(), one.lockout)).toList()));
        var fresh = new ArrayList<Case>();
        for (int place = 0; place < batch.size(); place++) {
            var one = batch.get(place);
            var answer = answers.get(place);
            if (!answer.done()) {
                refuse(one, answer);
            } else if (answer.id().equals(one.lockout.ticket())) {
                one.handedOff(answer.id());
            } else {
                fresh.add(one.with(answer.id()));
            }
        }
        return fresh;
    }

    private void associated(List<Case> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var answers = lease
                .during(() -> crm.associate(fresh.stream().map(one -> new TicketPlace(one.ticket, one.telling.contact())).toList()));
        for (int place = 0; place < fresh.size(); place++) {
            if (answers.get(place).done()) {
                fresh.get(place).handedOff(fresh.get(place).ticket);
            } else {
                refuse(fresh.get(place), answers.get(place));
            }
        }
    }

    private void refuse(Case one, Written answer) {
        if (OF_ALL.contains(answer.refusal())) {
            LOG.log(WARNING, "The CRM takes no ticket for lockout {0} now: {1}, trace {2}; it is tried again", one.lockout.id(),
                    answer.refusal().word(), answer.trace());
            postpone(one);
        } else if (answer.refusal() == Refusal.GONE) { // ticket or contact went away this moment; both are found anew, or made
            one.telling.waits(clock.instant().plus(TellNotes.SETTLING));
        } else {
            one.telling.refused(answer);
        }
    }

    /** The longer it has been so, the longer. */
    private void postpone(Case one) {
        var now = clock.instant();
        var wait = Duration.between(one.lockout.lockedAt(), now).dividedBy(4);
        var within = wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        one.telling.ticketsWait(now.plus(within));
    }

    private record Case(Telling telling, LockoutCase lockout, String ticket) {

        Case(Telling telling, LockoutCase lockout) {
            this(telling, lockout, lockout.ticket());
        }

        Case with(String id) {
            return new Case(telling, lockout, id);
        }

        void handedOff(String id) {
            telling.handedOff(new Ticket(lockout.id(), id, lockout.over()));
        }
    }
}
