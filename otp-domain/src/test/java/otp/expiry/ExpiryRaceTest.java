package otp.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.timeline.Answers.alreadyOver;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.released;
import static otp.timeline.Start.ADA;
import static otp.timeline.Typed.WRONG;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import otp.account.AccountGate;
import otp.account.WaitingLine;
import otp.expiry.Deadlines.Due;
import otp.expiry.Deadlines.Kind;
import otp.lockout.LockoutStatus;
import otp.message.MessageKind;
import otp.timeline.Timeline;
import otp.transaction.AccountGoneException;

/** Whatever meets a node between the steps of its timer: the end of a lockout is written once and told once. */
class ExpiryRaceTest extends Timeline {

    private final InterruptedTransactions steps = new InterruptedTransactions(otp.memory.transactions);
    private final Expiry slowNode = otp.expiry(steps);
    private Due row;

    @BeforeEach
    void aNodeHasFoundALockoutThatIsOver() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:00").enters(WRONG).isTold(lockedUntil("12:01:00"));
        otp.clockShows("12:01:00");
        row = slowNode.due(Kind.LOCKOUT, 10).get(0);
    }

    private enum Meeting {

        ANOTHER_TIMER {
            @Override
            void happens(ExpiryRaceTest test) {
                test.at("12:01:00").timerRuns();
            }
        },
        ANOTHER_TIMER_AFTER_THE_LEASE {
            @Override
            void happens(ExpiryRaceTest test) {
                test.at("12:01:10").timerRuns();
            }
        },
        A_NEW_LOCKOUT {
            @Override
            void happens(ExpiryRaceTest test) {
                test.at("12:01:00").starts();
                test.at("12:01:00").enters(WRONG).isTold(lockedUntil("12:06:00"));
            }
        },
        A_NEW_LOCKOUT_THAT_IS_RELEASED {
            @Override
            void happens(ExpiryRaceTest test) {
                A_NEW_LOCKOUT.happens(test);
                test.at("12:01:00").supportReleases().isTold(released());
            }
        },
        A_RELEASE_ON_A_NODE_WHOSE_CLOCK_IS_BEHIND {
            @Override
            void happens(ExpiryRaceTest test) {
                test.at("12:00:59.999").supportReleases().isTold(released());
                test.otp.clockShows("12:01:00");
            }
        };

        abstract void happens(ExpiryRaceTest test);
    }

    @ParameterizedTest
    @EnumSource
    void beforeItsClaim(Meeting meeting) {
        steps.before(() -> meeting.happens(this));
        Worker.of(slowNode).expires(Kind.LOCKOUT, row);
        everyEndIsWrittenAndToldOnce();
    }

    @ParameterizedTest
    @EnumSource
    void betweenItsClaimAndItsSettlement(Meeting meeting) {
        steps.after(() -> meeting.happens(this));
        Worker.of(slowNode).expires(Kind.LOCKOUT, row);
        everyEndIsWrittenAndToldOnce();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "A_RELEASE_ON_A_NODE_WHOSE_CLOCK_IS_BEHIND")
    void afterItsSettlement(Meeting meeting) {
        Worker.of(slowNode).expires(Kind.LOCKOUT, row);
        meeting.happens(this);
        everyEndIsWrittenAndToldOnce();
    }

    @ParameterizedTest
    @EnumSource
    void afterItsDeathBetweenClaimAndSettlement(Meeting meeting) {
        dies();
        meeting.happens(this);
        everyEndIsWrittenAndToldOnce();
    }

    private void dies() {
        steps.after(() -> {
            throw new IllegalStateException("power cut");
        });
        assertThatThrownBy(() -> Worker.of(slowNode).expires(Kind.LOCKOUT, row)).hasMessage("power cut");
    }

    private void everyEndIsWrittenAndToldOnce() {
        at("12:01:10").timerRuns();
        at("12:10:00").timerRuns();
        for (var lockout : otp.lockouts(ADA)) {
            assertThat(otp.notices(MessageKind.UNLOCKED, lockout.id())).hasSize(1);
            assertThat(ends(lockout.id().toString()))
                    .containsExactly(lockout.releasedAt() == null ? "lockout.expired" : "lockout.released");
        }
    }

    private List<String> ends(String lockout) {
        return otp.events(ADA).stream().filter(event -> event.type().matches("lockout.(expired|released)"))
                .filter(event -> event.details().contains(lockout)).map(event -> event.type()).toList();
    }

    @Test
    void whoDoesNotGetTheClaimLeavesTheAccountAlone() {
        dies();
        otp.memory.accounts.all().clear();
        Worker.of(otp.expiry).expires(Kind.LOCKOUT, row); // would miss the account's row
        otp.clockShows("12:01:10");
        assertThatThrownBy(() -> Worker.of(otp.expiry).expires(Kind.LOCKOUT, row)).isInstanceOf(AccountGoneException.class);
    }

    @Test
    void aCrowdAtTheAccountKeepsNoTimerOut() {
        var line = new WaitingLine();
        var memory = otp.memory;
        var gate = new AccountGate(memory.accounts, memory.transactions, line, memory.clock);
        var node = new Expiry(memory.deadlines, gate, memory.lockouts, otp.use.endLockout(), otp.use.endVerification(),
                memory.transactions, memory.clock);
        inACrowd(line, WaitingLine.CAPACITY, () -> Worker.of(node).expires(Kind.LOCKOUT, row));
        everyEndIsWrittenAndToldOnce();
    }

    private void inACrowd(WaitingLine line, int people, Runnable innermost) {
        if (people == 0) {
            innermost.run();
        } else {
            line.inTurn(row.account(), () -> {
                inACrowd(line, people - 1, innermost);
                return null;
            });
        }
    }

    @Test
    void whatADeadNodeHadClaimedIsAnothersAfterTheLease() {
        dies();
        at("12:01:09.999").timerRuns();
        assertThat(otp.notices(MessageKind.UNLOCKED, row.id())).isEmpty();
        assertThat(otp.expiry.next(Kind.LOCKOUT)).contains(otp.memory.clock.instant().plusMillis(1));
        at("12:01:10").timerRuns();
        assertThat(otp.notices(MessageKind.UNLOCKED, row.id())).hasSize(1);
        assertThat(otp.expiry.next(Kind.LOCKOUT)).isEmpty();
    }

    @Test
    void whatADeadNodeHadSettledButNotSentGoesOutAfterTheMessagesLease() {
        otp.sender.isHeldUp(true);
        Worker.of(slowNode).expires(Kind.LOCKOUT, row);
        otp.sender.take();
        otp.sender.isHeldUp(false);
        at("12:01:14.999").timerRuns();
        assertThat(otp.notices(MessageKind.UNLOCKED, row.id())).isEmpty();
        at("12:01:15").timerRuns();
        assertThat(otp.notices(MessageKind.UNLOCKED, row.id())).hasSize(1);
    }

    @Test
    void aNodeWhoseClockIsBehindCannotReleaseWhatIsWrittenDownAsOver() {
        at("12:01:00").timerRuns();
        at("12:01:00").starts();
        at("12:01:00").enters(WRONG).isTold(lockedUntil("12:06:00"));
        at("12:00:59.999").supportReleases(row.id()).isTold(alreadyOver(LockoutStatus.EXPIRED));
        at("12:01:01").starts().isTold(lockedUntil("12:06:00"));
        assertThat(otp.notices(MessageKind.UNLOCKED, row.id())).hasSize(1);
    }
}
