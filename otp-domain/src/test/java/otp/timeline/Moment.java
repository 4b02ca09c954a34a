package otp.timeline;

import static java.time.Duration.ZERO;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import otp.account.Witness;
import otp.expiry.Deadlines;
import otp.lockout.Release;
import otp.support.LockoutView;
import otp.verification.Entry;
import otp.verification.StartResult;
import otp.verification.VerificationView;

/** One instant of a timeline, and what somebody does in it. */
public final class Moment {

    private final Otp otp;
    private final Start who;
    private final UUID which;

    Moment(Otp otp, Start who, UUID which) {
        this.otp = otp;
        this.who = who;
        this.which = which;
    }

    /** The same instant, with what another one asks for. */
    public Moment of(Start other) {
        return new Moment(otp, other, otp.latest(other));
    }

    /** The same instant, at another verification than the one begun last. */
    public Moment with(UUID verification) {
        return new Moment(otp, who, verification);
    }

    public Told starts() {
        return starts(who);
    }

    public Told starts(Start start) {
        var result = otp.use.start().start(otp.call(), start.request(), Witness.none());
        if (result instanceof StartResult.Started started) {
            otp.began(start, started.verification().id());
        }
        otp.sends();
        return new Told(result.accept(new Wording()), otp.latest(start));
    }

    public Told enters(Typed typed) {
        return enters(typed, null);
    }

    public Told enters(Typed typed, String action) {
        var entry = Entry.parse(typed.text(otp, which));
        if (entry.isEmpty()) {
            return new Told(Answers.badEntry(), which);
        }
        var result = otp.use.check().check(otp.call(), which, entry.get(), action, Witness.none());
        otp.sends();
        return new Told(result.accept(new Wording()), which);
    }

    public Told asksForAFreshCode() {
        var result = otp.use.resend().resend(otp.call(), which, Witness.none());
        otp.sends();
        return new Told(result.accept(new Wording()), which);
    }

    public Told cancels() {
        return new Told(otp.use.cancel().cancel(otp.call(), which).accept(new Wording()), which);
    }

    public VerificationView sees() {
        return otp.read(which);
    }

    /** An administrator defines the application anew. */
    public void administrator(Consumer<Draft> edit) {
        otp.administrator(edit);
    }

    /** Support opens the person's account, whose newest lockout it has before it. */
    public Told supportReleases() {
        return supportReleases(otp.newestLockout(who));
    }

    public Told supportReleases(UUID lockout) {
        return supportReleases(lockout, new Release("j.doe", "called back, identity confirmed"));
    }

    public Told supportReleases(UUID lockout, Release release) {
        var result = otp.support.release().release(otp.call(), lockout, release, Witness.none());
        otp.sends();
        return new Told(result.accept(new Wording()), which);
    }

    /** The person's newest lockout, as support sees it. */
    public LockoutView supportSees() {
        return supportSees(otp.newestLockout(who));
    }

    public LockoutView supportSees(UUID lockout) {
        return otp.support.read().read(otp.application(), lockout).orElseThrow();
    }

    /** The timers of a node have the messages sent that are due, and write down and announce what the clock has ended. */
    public void timerRuns() {
        var due = otp.outbox.due();
        for (var message : Stream.of(due.codes(ZERO, 100), due.notices(ZERO, 100)).flatMap(List::stream).toList()) {
            otp.outbox.claim().claim(message).ifPresent(otp.use.outgoing()::handOver);
        }
        for (var kind : Deadlines.Kind.values()) {
            otp.expiry.claim(kind, otp.expiry.due(kind, 100)).forEach(row -> otp.expiry.end(kind, row));
        }
        otp.sends();
    }
}
