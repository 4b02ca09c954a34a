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
    private ForgetContact forget;
    private Clock clock;

    protected Settle() {
        // CDI proxy
    }

    @Inject
    Settle(AccountGate gate, AccountRows rows, SettleTickets tickets, ForgetContact forget, Clock clock) {
        this.gate = gate;
        this.rows = rows;
        this.tickets = tickets;
        this.forget = forget;
        this.clock = clock;
    }

    void settle(Telling telling) {
        var account = telling.dossier().account();
        if (telling.waits() != null) {
            postpone(account, telling.waits());
        } else if (telling.reason() != null) {
            park(account, telling.reason(), telling.trace());
        } else {
            gate.settle(account, known -> told(known, telling, clock.instant()));
        }
    }

    void postpone(UUID account, Instant until) {
        gate.settle(account, known -> known.crm().postponed(until));
    }

    void park(UUID account, String reason, String trace) {
        boolean first = gate.settled(account, known -> {
            var now = clock.instant();
            var row = row(known);
            boolean free = row.parkedAt() == null;
            row.park(reason, trace, now);
            known.crm().postponed(now.plus(Refusal.PROPERTY_MISSING.word().equals(reason) ? WITHOUT_PROPERTY : PARKED));
            return free;
        });
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
        keep(account, telling, now);
        if (from < dossier.from()) {
            return;
        }
        long through = dossier.through() >= last ? account.chain().last() : dossier.through();
        account.crm().told(through, account.chain().last(), now);
        if (through > from && dossier.recipient() != null) {
            rows.add(new CrmSync(account.id(), from, through, now));
        }
        if (telling.ticketsWait() != null && account.crm().due() == null) {
            account.crm().postponed(telling.ticketsWait());
        }
    }

    private void keep(Account account, Telling telling, Instant now) {
        if (telling.contact() == null) {
            return;
        }
        if (account.erased()) {
            forget.ask(account, telling.contact(), now);
        } else {
            row(account).told(telling.contact());
        }
    }

    private CrmAccount row(Account account) {
        return rows.find(account.id()).orElseGet(() -> {
            var row = CrmAccount.of(account);
            rows.add(row);
            return row;
        });
    }
}
