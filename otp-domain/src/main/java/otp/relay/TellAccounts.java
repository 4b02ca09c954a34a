package otp.relay;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.relay.ReadDossiers.Read;
import otp.transaction.AccountGoneException;
import otp.transaction.DatabaseUnavailableException;
import otp.transaction.RowsLockedException;

/** Tells the CRM everything there is of some accounts: contacts, then notes, then tickets; and writes down what became of each account. */
@ApplicationScoped
class TellAccounts {

    /** A node knows an application that was made elsewhere by then. */
    static final Duration UNKNOWN = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(TellAccounts.class.getName());

    private ReadDossiers readDossiers;
    private FindContacts findContacts;
    private TellContacts tellContacts;
    private TellNotes tellNotes;
    private HandOff handOff;
    private Rehearsal rehearsal;
    private Settle settle;
    private Clock clock;

    protected TellAccounts() {
        // CDI proxy
    }

    @Inject
    TellAccounts(ReadDossiers readDossiers, FindContacts findContacts, TellContacts tellContacts, TellNotes tellNotes, HandOff handOff,
            Rehearsal rehearsal, Settle settle, Clock clock) {
        this.readDossiers = readDossiers;
        this.findContacts = findContacts;
        this.tellContacts = tellContacts;
        this.tellNotes = tellNotes;
        this.handOff = handOff;
        this.rehearsal = rehearsal;
        this.settle = settle;
        this.clock = clock;
    }

    void tell(List<UUID> accounts) {
        var tellings = new ArrayList<Telling>();
        for (var read : readDossiers.read(accounts)) {
            if (read.dossier() == null) {
                settle(read);
            } else {
                tellings.add(telling(read.dossier()));
            }
        }
        var spoken = tellings.stream().filter(one -> one.goesOn() && hasNews(one.dossier())).toList();
        var today = contacts(spoken);
        tellNotes.tell(spoken, today);
        handOff.handOff(spoken);
        tellings.forEach(this::settle);
    }

    /** One account that cannot be settled keeps no other from being; it comes again later. */
    private void settle(Telling telling) {
        var account = telling.dossier().account();
        try {
            settle.settle(telling);
        } catch (RowsLockedException | AccountGoneException e) {
            LOG.log(WARNING, "What the CRM was told of {0} cannot be written down now: {1}", account, e.getClass().getName());
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(WARNING, "What the CRM was told of {0} cannot be written down: {1}", account, e.getClass().getName());
            settle.postpone(account, clock.instant().plus(Settle.PARKED));
        }
    }

    /**
     * It failed alone.
     *
     * @param outage whether that may be because everything does: then it only makes room for the next
     */
    void letPass(UUID account, boolean outage) {
        if (outage) {
            settle.postpone(account, clock.instant().plus(TellNotes.SETTLING));
        } else {
            settle.park(account, "unanswered", null);
        }
    }

    private void settle(Read read) {
        if (read.sealed()) {
            settle.park(read.account(), "sealed", null);
        } else {
            settle.postpone(read.account(), clock.instant().plus(UNKNOWN));
        }
    }

    private Telling telling(Dossier dossier) {
        var telling = new Telling(dossier);
        FindNotes.waits(dossier, clock.instant()).ifPresent(telling::waits);
        rehearsal.rehearse(telling);
        return telling;
    }

    /** Of who was erased nothing is told, nor of whom there is neither a contact nor a number. */
    private static boolean hasNews(Dossier dossier) {
        return dossier.reachable() && !(dossier.stories().isEmpty() && dossier.lockouts().isEmpty());
    }

    /** A contact that went away between reading and writing is found anew, once. */
    private Map<String, String> contacts(List<Telling> tellings) {
        var today = new HashMap<>(findContacts.find(tellings, Set.of()));
        var gone = tellContacts.tell(tellings);
        if (!gone.isEmpty()) {
            var anew = tellings.stream().filter(one -> one.goesOn() && gone.contains(one.contact())).toList();
            today.putAll(findContacts.find(anew, gone));
            today.values().removeIf(gone::contains);
            gone.addAll(tellContacts.tell(anew));
        }
        tellings.stream().filter(one -> one.goesOn() && (one.contact() == null || gone.contains(one.contact())))
                .forEach(one -> one.refused("gone", null));
        return today;
    }
}
