package otp.erasure;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.Call;
import otp.audit.About;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.idempotency.IdempotencyRecords;
import otp.outbox.WithdrawMessages;
import otp.relay.ForgetContact;
import otp.verification.ErasePending;

/**
 * Destroys, under its lock, what tells whose account it is. Counters, a lockout in force and limits stay, or being forgotten would be a way
 * to get attempts back. Rows that are judged one by one come first, so that the updates in bulk have the last word.
 */
@ApplicationScoped
class EraseAccount {

    private ErasePending pending;
    private WithdrawMessages messages;
    private PersonalRows rows;
    private IdempotencyRecords answers;
    private ForgetContact contact;
    private AuditLog audit;

    protected EraseAccount() {
        // CDI proxy
    }

    @Inject
    EraseAccount(ErasePending pending, WithdrawMessages messages, PersonalRows rows, IdempotencyRecords answers, ForgetContact contact,
            AuditLog audit) {
        this.pending = pending;
        this.messages = messages;
        this.rows = rows;
        this.answers = answers;
        this.contact = contact;
        this.audit = audit;
    }

    Erased erase(Call call, Account account, Instant now) {
        boolean known = !account.erased();
        var ended = pending.erase(call, account, now);
        messages.withdraw(call, account, now);
        int verifications = ended.erased() + rows.eraseVerifications(account.id());
        rows.eraseLockouts(account.id());
        int events = rows.eraseEvents(account.id());
        answers.forget(account.id());
        contact.ask(account, now);
        if (!known && verifications + events == 0) {
            return Erased.nothing(now);
        }
        account.erase(now);
        var erased = new Erased(now, known ? 1 : 0, verifications, ended.canceled(), events, account.locked(now) ? 1 : 0);
        audit.write(account, Fact.by(call, EventType.PERSON_ERASED, About.NOTHING, now, counts(erased)));
        account.crm().forgotten(account.chain().last());
        return erased;
    }

    static Details counts(Erased erased) {
        return Details.NONE.with("verifications", erased.verifications()).with("events", erased.events())
                .with("lockoutsInForce", erased.lockoutsInForce());
    }
}
