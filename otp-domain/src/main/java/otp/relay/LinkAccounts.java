package otp.relay;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.transaction.DatabaseUnavailableException;

/**
 * Writes down, under the account's lock, which contact is an account's, so that an erasure finds it whatever becomes of the round. A contact
 * that was found is written down before it hears anything, and one that heard nothing of who was erased meanwhile hears nothing any more.
 */
@ApplicationScoped
class LinkAccounts {

    /** An account whose lock could not be had waits so long. */
    static final Duration BUSY = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(LinkAccounts.class.getName());

    private AccountGate gate;
    private AccountRows rows;
    private ForgetContact forget;
    private Clock clock;

    protected LinkAccounts() {
        // CDI proxy
    }

    @Inject
    LinkAccounts(AccountGate gate, AccountRows rows, ForgetContact forget, Clock clock) {
        this.gate = gate;
        this.rows = rows;
        this.forget = forget;
        this.clock = clock;
    }

    /** Before anything is written to the contacts. */
    void found(List<Telling> tellings) {
        tellings.stream().filter(LinkAccounts::isNew).forEach(one -> unlessBusy(one, () -> found(one)));
    }

    private void found(Telling telling) {
        gate.settle(telling.dossier().account(), account -> {
            if (forgotten(account, telling)) {
                telling.dropped(clock.instant());
            } else {
                link(account, telling);
            }
        });
    }

    /**
     * After contacts were made, whose ids nobody knew before. Until then only the reference tells whose they are: a round that breaks off in
     * between is repeated and meets them by it, unless the person is erased in these moments.
     */
    void made(List<Telling> tellings) {
        tellings.stream().filter(LinkAccounts::isNew).forEach(one -> unlessBusy(one, () -> made(one)));
    }

    private void made(Telling telling) {
        gate.settle(telling.dossier().account(), account -> {
            if (link(account, telling).isEmpty()) {
                telling.dropped(clock.instant());
            }
        });
    }

    /** Within a transaction, under the account's lock. Empty: there is no contact, or it has to forget who was erased meanwhile. */
    Optional<CrmAccount> link(Account account, Telling telling) {
        var contact = telling.contact();
        if (contact == null) {
            return Optional.empty();
        }
        if (forgotten(account, telling)) {
            forget.ask(account, contact, clock.instant());
            return Optional.empty();
        }
        var row = row(account);
        row.linked(contact);
        return Optional.of(row);
    }

    /** Within a transaction, under the account's lock. */
    CrmAccount row(Account account) {
        return rows.find(account.id()).orElseGet(() -> {
            var row = CrmAccount.of(account);
            rows.add(row);
            return row;
        });
    }

    /** Whether the person of whom it tells was erased, though they or somebody else may have come back since. */
    private static boolean forgotten(Account account, Telling telling) {
        return account.erased() || telling.dossier().from() < account.crm().origin();
    }

    private static boolean isNew(Telling telling) {
        return telling.goesOn() && telling.contact() != null && !telling.contact().equals(telling.dossier().contact());
    }

    /** One account that cannot be linked delays no other. */
    private void unlessBusy(Telling telling, Runnable work) {
        try {
            work.run();
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(WARNING, "The contact of {0} cannot be written down now: {1}", telling.dossier().account(), e.getClass().getName());
            telling.waits(clock.instant().plus(BUSY));
        }
    }
}
