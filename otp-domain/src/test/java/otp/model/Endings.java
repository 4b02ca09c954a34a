package otp.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import otp.audit.AuditEvent;
import otp.lockout.Lockout;
import otp.lockout.LockoutStatus;
import otp.memory.Chains;
import otp.message.MessageKind;
import otp.timeline.Otp;
import otp.timeline.Start;
import otp.verification.VerificationStatus;

/** What must hold of the lockouts and the log of every story, whatever it was, and once more when all time has passed. */
final class Endings {

    private static final Duration VERY_LONG = Duration.ofDays(400);

    private final Otp otp;
    private final Model model;

    Endings(Otp otp, Model model) {
        this.otp = otp;
        this.model = model;
    }

    void hold() {
        eachIsToldAsTheModelSays();
        otp.memory.clock.pass(VERY_LONG);
        model.now(otp.memory.clock.instant());
        for (int times = 0; times < 2; times++) {
            otp.now(Start.ADA).timerRuns();
            model.timerRuns();
            eachIsToldAsTheModelSays();
        }
        for (var lockout : otp.lockouts(Start.ADA)) {
            boolean over = lockout.status(otp.memory.clock.instant()) != LockoutStatus.ACTIVE;
            assertThat(otp.notices(MessageKind.UNLOCKED, lockout.id())).as("told that it is over").hasSize(over ? 1 : 0);
        }
        Chains.hold(otp.memory);
        otp.memory.verifications.all().forEach(one -> endsOnceInTheLog(one.id().toString(), otp.memory.events.of(one.id()),
                one.status(otp.memory.clock.instant())));
    }

    private void eachIsToldAsTheModelSays() {
        var lockouts = otp.lockouts(Start.ADA);
        assertThat(lockouts).hasSameSizeAs(model.pauses());
        for (int i = 0; i < lockouts.size(); i++) {
            var pause = model.pauses().get(i);
            var lockout = lockouts.get(i);
            assertThat(otp.notices(MessageKind.LOCKED, lockout.id())).hasSize(1);
            assertThat(otp.notices(MessageKind.UNLOCKED, lockout.id())).hasSize(pause.told() ? 1 : 0);
            assertThat(lockout.unlockNotifiedAt() != null).isEqualTo(pause.told());
            assertThat(events(lockout)).isEqualTo(history(pause));
            assertThat(pause.suspends() || otp.memory.alarm.set().contains(pause.until)).as("an alarm for its end").isTrue();
        }
    }

    private List<String> events(Lockout lockout) {
        return otp.events(Start.ADA).stream().filter(event -> event.details().contains(lockout.id().toString()))
                .map(AuditEvent::type).toList();
    }

    private List<String> history(Pause pause) {
        var end = pause.status(otp.memory.clock.instant()) == LockoutStatus.RELEASED ? "lockout.released" : "lockout.expired";
        return Stream.of("lockout.started", end).limit(pause.told() ? 2 : 1).toList();
    }

    private static void endsOnceInTheLog(String verification, List<String> events, VerificationStatus status) {
        var end = switch (status) {
            case APPROVED -> "check.approved";
            case LOCKED -> "";
            default -> "verification." + status.word();
        };
        assertThat(events.stream().filter(type -> type.matches("check.approved|verification.(expired|superseded|canceled)")))
                .as(verification).isEqualTo(end.isEmpty() ? List.of() : List.of(end));
    }
}
