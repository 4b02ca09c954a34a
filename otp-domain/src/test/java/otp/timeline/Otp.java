package otp.timeline;

import static otp.timeline.Times.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import otp.account.Call;
import otp.application.Application;
import otp.memory.Memory;
import otp.message.Dispatch;
import otp.outbox.OutboxUseCases;
import otp.outbox.SendOutcome;
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
    private final Draft draft = new Draft();
    private final Map<String, UUID> latest = new HashMap<>();

    public Otp() {
        administrator(nothing -> {});
    }

    /** Defines the application anew, with what the edit says. */
    public void administrator(Consumer<Draft> edit) {
        edit.accept(draft);
        memory.defineApplication.define(APPLICATION, draft.definition(), version -> true);
    }

    public Application application() {
        return memory.applications.find(APPLICATION).orElseThrow();
    }

    public Moment now(Start who) {
        return new Moment(this, who, latest(who));
    }

    Call call() {
        return new Call(application(), "key:test", "request");
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

    public VerificationView read(UUID verification) {
        return use.read().read(application(), verification).orElseThrow();
    }

    public void clockShows(String text) {
        memory.clock.set(time(text));
    }
}
