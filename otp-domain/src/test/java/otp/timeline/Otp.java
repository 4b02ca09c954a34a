package otp.timeline;

import static otp.timeline.Times.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import otp.account.AccountName;
import otp.account.Call;
import otp.application.Application;
import otp.audit.AuditEvent;
import otp.expiry.Expiry;
import otp.lockout.Lockout;
import otp.memory.Memory;
import otp.message.Dispatch;
import otp.message.MessageKind;
import otp.outbox.DeliveryReport;
import otp.outbox.OutboxUseCases;
import otp.outbox.SendOutcome;
import otp.report.ReportUseCases;
import otp.report.Tidings;
import otp.support.SupportUseCases;
import otp.transaction.Transactions;
import otp.verification.VerificationUseCases;
import otp.verification.VerificationView;

/** The whole domain with its real use cases over ports in memory, one application, and a phone in hand. */
public final class Otp {

    public static final String APPLICATION = "acme";

    public final Memory memory = new Memory();
    public final Phone phone = new Phone();
    public final Sender sender = new Sender();
    public final VerificationUseCases use = VerificationUseCases.of(memory, sender);
    public final OutboxUseCases outbox = OutboxUseCases.of(memory, use);
    public final ReportUseCases reports = ReportUseCases.of(memory, outbox);
    public final SupportUseCases support = SupportUseCases.of(memory, use);
    public final Expiry expiry = expiry(memory.transactions);
    private final Draft draft = new Draft();
    private final Map<String, UUID> latest = new HashMap<>();

    public Otp() {
        administrator(nothing -> {});
    }

    /** Defines the application anew, with what the edit says. */
    public void administrator(Consumer<Draft> edit) {
        edit.accept(draft);
        memory.defineApplication.define(Memory.ADMIN, APPLICATION, draft.definition(), version -> true);
    }

    public Application application() {
        return memory.applications.find(APPLICATION).orElseThrow();
    }

    public Moment now(Start who) {
        return new Moment(this, who, latest(who));
    }

    public Call call() {
        return new Call(application(), "key:test", "request");
    }

    /** A node's timers, with transactions of their own. */
    public Expiry expiry(Transactions transactions) {
        return new Expiry(memory.deadlines, memory.gate, memory.lockouts, use.endLockout(), use.endVerification(), transactions,
                memory.clock);
    }

    /** The provider says what became of messages. */
    public void reported(DeliveryReport... all) {
        reports.take().take(new Tidings(List.of(all), Set.of(), false));
    }

    void began(Start start, UUID verification) {
        latest.put(start.account(), verification);
    }

    UUID latest(Start start) {
        return latest.get(start.account());
    }

    /** Lets the executor make the attempts it has taken. */
    public void sends() {
        for (var attempt = sender.next(); attempt.isPresent(); attempt = sender.next()) {
            settle(attempt.get(), sender.answer());
        }
    }

    /** An accepted message arrives, and an attempt of which nothing is known does too. */
    public void settle(Dispatch attempt, SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Accepted || outcome instanceof SendOutcome.Ambiguous) {
            phone.receives(attempt);
        }
        outbox.settle().settle(attempt, outcome);
    }

    /** The codes of a verification that arrived, oldest first. */
    public List<String> codesOnPhone(UUID verification) {
        return phone.arrived().stream().filter(Dispatch::carriesCode)
                .filter(dispatch -> memory.messages.find(dispatch.message()).orElseThrow().verificationId().equals(verification))
                .map(Dispatch::parameter).distinct().toList();
    }

    /** Every code a verification has had, oldest first, also those that no phone has: what nobody can know. */
    public List<String> secretCodes(UUID verification) {
        var known = memory.verifications.all().stream().filter(one -> one.id().equals(verification)).findFirst().orElseThrow();
        return known.codes().stream().map(message -> use.codes().digits(known.source(), message.code())).toList();
    }

    public String secretCode(UUID verification) {
        var codes = secretCodes(verification);
        return codes.get(codes.size() - 1);
    }

    /** The account's events, in its own order. */
    public List<AuditEvent> events(Start who) {
        return memory.events.ofAccount(account(who));
    }

    /** The account's lockouts, in the order in which they began. */
    public List<Lockout> lockouts(Start who) {
        return memory.lockouts.all().stream().filter(lockout -> lockout.accountId().equals(account(who))).toList();
    }

    UUID newestLockout(Start who) {
        var all = lockouts(who);
        return all.get(all.size() - 1).id();
    }

    /** What arrived of the lockout's kind of message, such as that it is over. */
    public List<Dispatch> notices(MessageKind kind, UUID lockout) {
        return phone.arrived().stream().filter(dispatch -> {
            var message = memory.messages.find(dispatch.message()).orElseThrow();
            return message.kind() == kind && lockout.equals(message.lockoutId());
        }).toList();
    }

    private UUID account(Start who) {
        var application = application().id();
        return who.account() == null ? use.identities().byDefault(application, who.recipient()).id()
                : use.identities().named(application, new AccountName(who.account())).id();
    }

    public VerificationView read(UUID verification) {
        return use.read().read(application(), verification).orElseThrow();
    }

    public void clockShows(String text) {
        memory.clock.set(time(text));
    }
}
