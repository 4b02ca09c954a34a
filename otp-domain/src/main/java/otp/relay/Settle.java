package otp.relay;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.crm.Refusal;

/** Writes down, under the account's lock, what became of it in a round. What happened meanwhile leaves it due. */
@ApplicationScoped
class Settle {

    /** How long a refused account rests, unless it is retried on demand. */
    static final Duration PARKED = Duration.ofHours(1);

    /** The same where a property was missing: that is looked into at once, and mostly mended. */
    static final Duration WITHOUT_PROPERTY = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(Settle.class.getName());

    private AccountGate gate;
    private AccountRows rows;
    private SettleTickets tickets;
    private LinkAccounts links;
    private Clock clock;

    protected Settle() {
        // CDI proxy
    }

    @Inject
    Settle(AccountGate gate, AccountRows rows, SettleTickets tickets, LinkAccounts links, Clock clock) {
        this.gate = gate;
        this.rows = rows;
        this.tickets = tickets;
        this.links = links;
        this.clock = clock;
    }

    void settle(Telling telling) {
        var account = telling.dossier().account();
        if (telling.waits() != null) {
            gate.settle(account, known -> postpone(known, telling));
        } else if (telling.reason() != null) {
            logged(account, telling.reason(), telling.trace(), gate.settled(account, known -> park(known, telling)));
        } else {
            gate.settle(account, known -> told(known, telling, clock.instant()));
        }
    }

    void postpone(UUID account, Instant until) {
        gate.settle(account, known -> known.crm().postponed(until));
    }

    void park(UUID account, String reason, String trace) {
        logged(account, reason, trace, gate.settled(account, known -> park(known, reason, trace)));
    }

    private void postpone(Account account, Telling telling) {
        links.link(account, telling);
        account.crm().postponed(telling.waits());
    }

    private boolean park(Account account, Telling telling) {
        links.link(account, telling);
        return park(account, telling.reason(), telling.trace());
    }

    /** Of who was erased meanwhile there is nothing to tell any more. Whether it was not parked before. */
    private boolean park(Account account, String reason, String trace) {
        var now = clock.instant();
        if (account.erased()) {
            account.crm().told(account.chain().last(), account.chain().last(), now);
            return false;
        }
        var row = links.row(account);
        boolean free = row.parkedAt() == null;
        row.park(reason, trace, now);
        account.crm().postponed(now.plus(Refusal.PROPERTY_MISSING.word().equals(reason) ? WITHOUT_PROPERTY : PARKED));
        return free;
    }

    private static void logged(UUID account, String reason, String trace, boolean first) {
        if (first) {
            LOG.log(WARNING, "The CRM refuses account {0}, which is parked: {1}, trace {2}", account, reason, trace);
        }
    }

    /** What was taken back meanwhile, to be told again, stays taken back. */
    private void told(Account account, Telling telling, Instant now) {
        var dossier = telling.dossier();
        long from = account.crm().through();
        long last = account.chain().last();
        telling.tickets().forEach(ticket -> tickets.settle(account, ticket, now));
        if (telling.isUnreachable()) {
            rows.find(account.id()).ifPresent(CrmAccount::unlinked);
        }
        links.link(account, telling).ifPresent(row -> row.told(telling.contact()));
        if (from < dossier.from()) {
            return;
        }
        long through = dossier.through() >= last ? account.chain().last() : dossier.through();
        account.crm().told(through, account.chain().last(), now);
        if (dossier.reachable() && !telling.isUnreachable()) {
            synced(account.id(), from, through, now);
        }
        if (telling.ticketsWait() != null && account.crm().due() == null) {
            account.crm().postponed(telling.ticketsWait());
        }
    }

    /** What was told again has been there since the first time: an older row of the same end stays, and the new one ends where that begins. */
    private void synced(UUID account, long from, long through, Instant now) {
        long rest = through;
        while (rest > from && !rows.add(new CrmSync(account, from, rest, now))) {
            rest = rows.syncedFrom(account, rest);
        }
    }
}
