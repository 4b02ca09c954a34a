package otp.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import otp.account.Purpose;
import otp.timeline.Draft;
import otp.timeline.Moment;
import otp.timeline.Otp;
import otp.timeline.Start;
import otp.timeline.Typed;
import otp.verification.VerificationStatus;

/** One story, in the domain and in the model. */
final class Story {

    private static final String ACTION = "pay";

    private final Otp otp = new Otp();
    private final Model model = new Model(new Draft(), otp.memory.clock.instant());
    private final Map<Purpose, UUID> latest = new EnumMap<>(Purpose.class);
    private final Map<UUID, Attempt> all = new HashMap<>();
    private int rightCodes;

    Story(int policy) {
        changePolicy(policy);
    }

    void goesOn(Step step) {
        switch (step.kind()) {
            case TIME_PASSES -> {
                otp.memory.clock.pass(Duration.ofMillis(step.number()));
                model.now(otp.memory.clock.instant());
            }
            case POLICY_CHANGES -> changePolicy(step.number());
            case OUTAGE -> {
                var until = otp.memory.clock.instant().plusMillis(step.number());
                otp.memory.provider.downUntil(until);
                model.downUntil(until);
            }
            case TIMER -> {
                moment().timerRuns();
                model.timerRuns();
            }
            case GUESSES -> {
                goesOn(new Step(Step.Kind.START, step.purpose(), 0));
                for (int times = 0; times <= step.number() / 1000 % 5; times++) {
                    goesOn(new Step(Step.Kind.WRONG, step.purpose(), 0));
                }
            }
            case LOCKOUT_PASSES -> newest(0).ifPresent(pause -> passes(pause, step.number() / 1000));
            case RELEASE -> newest(step.number() / 4000).ifPresent(pause -> moment()
                    .supportReleases(otp.lockouts(Start.ADA).get(model.pauses().indexOf(pause)).id()).isTold(model.release(pause)));
            case START -> start(step.purpose());
            default -> {
                if (latest.containsKey(step.purpose())) {
                    act(step, model.latest(step.purpose()), moment().with(latest.get(step.purpose())));
                }
            }
        }
        latest.keySet().forEach(this::looksTheSame);
        newest(0).ifPresent(this::looksTheSame);
    }

    /** The newest lockout but so many; most stories ask for the newest. */
    private Optional<Pause> newest(int but) {
        int known = model.pauses().size();
        return known <= but ? Optional.empty() : Optional.of(model.pauses().get(known - 1 - but));
    }

    /** Up to a millisecond before, at, or after what the lockout brings with time. */
    private void passes(Pause pause, int which) {
        model.turningPoints(pause).stream().skip(which / 3 % 2).findFirst().map(point -> point.plusMillis(which % 3 - 1))
                .filter(point -> point.isAfter(otp.memory.clock.instant())).ifPresent(point -> {
                    otp.memory.clock.set(point);
                    model.now(point);
                });
    }

    private Moment moment() {
        return otp.now(Start.ADA);
    }

    private void changePolicy(int number) {
        otp.administrator(draft -> Steps.policy(number, draft));
        var draft = new Draft();
        Steps.policy(number, draft);
        model.policy(draft);
    }

    private void start(Purpose purpose) {
        var expected = model.start(purpose);
        var told = moment().starts(purpose == Purpose.LOGIN ? Start.ADA : Start.ADA.stepUp(ACTION)).isTold(expected);
        if (expected.startsWith("201")) {
            latest.put(purpose, told.verification());
            all.put(told.verification(), model.latest(purpose));
        }
    }

    private void act(Step step, Attempt attempt, Moment moment) {
        var action = step.purpose() == Purpose.LOGIN ? null : ACTION;
        switch (step.kind()) {
            case RIGHT -> {
                var answer = moment.enters(Typed.SECRET, action).isTold(model.entersRight(attempt)).answer();
                rightCodes += answer.startsWith("200") ? 1 : 0;
            }
            case WRONG -> moment.enters(Typed.WRONG, action).isTold(model.entersWrong(attempt));
            case STALE -> {
                for (int times = 0; times <= Math.min(6, step.number() / 1000); times++) {
                    stale(step, attempt, moment, action);
                }
            }
            case RESEND -> moment.asksForAFreshCode().isTold(model.resend(attempt));
            default -> moment.cancels().isTold(model.cancel(attempt));
        }
    }

    private void stale(Step step, Attempt attempt, Moment moment, String action) {
        if (attempt.codes() > 1) {
            moment.enters(dead(step.number() % (attempt.codes() - 1)), action).isTold(model.entersStale(attempt));
        }
    }

    private static Typed dead(int which) {
        return (otp, id) -> otp.secretCodes(id).get(which);
    }

    private void looksTheSame(Purpose purpose) {
        var attempt = model.latest(purpose);
        var view = otp.read(latest.get(purpose));
        var status = attempt.status(otp.memory.clock.instant());
        assertThat(view.status()).isEqualTo(status);
        assertThat(view.resendsRemaining()).isEqualTo(model.resendsRemaining(attempt));
        if (status == VerificationStatus.PENDING) {
            assertThat(view.attemptsRemaining()).isEqualTo(model.remaining());
        }
    }

    private void looksTheSame(Pause pause) {
        var view = moment().supportSees();
        assertThat(view.status()).isEqualTo(pause.status(otp.memory.clock.instant()));
        assertThat(view.level()).isEqualTo(pause.level);
        assertThat(view.until()).isEqualTo(pause.suspends() ? null : pause.until);
    }

    /** What must hold of every story, whatever it was. */
    void ends() {
        assertThat(model.evaluated).as("guesses and the codes they were made at").isLessThanOrEqualTo(model.issued);
        var verifications = otp.memory.verifications.all();
        assertThat(all).hasSameSizeAs(verifications);
        assertThat(verifications.stream().mapToInt(one -> one.codes().size()).sum()).isEqualTo(model.issued);
        var now = otp.memory.clock.instant();
        all.forEach((id, attempt) -> assertThat(otp.read(id).status()).isEqualTo(attempt.status(now)));
        var approvals = verifications.stream().filter(one -> one.status(now) == VerificationStatus.APPROVED).count();
        assertThat(approvals).as("approvals").isEqualTo(rightCodes);
        for (var purpose : Purpose.values()) {
            assertThat(verifications.stream().filter(one -> one.purpose() == purpose && one.open(now)).count())
                    .as("pending %s", purpose).isLessThanOrEqualTo(1);
        }
        new Endings(otp, model).hold();
    }
}
