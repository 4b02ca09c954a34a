package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import otp.budget.LeaseRequests;
import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;

class RequestPaceTest {

    private final HandClock clock = new HandClock();
    private final Instant begin = clock.instant();
    private final SharedRow row = new SharedRow(clock);
    private final PortalGate gate = new PortalGate();
    private final RequestPace pace = node(gate, this::nap);
    private final RequestPace other = node(new PortalGate(), this::nap);

    @Test
    void theBudgetGoesOutAtOnceAndTheRestWaitsItsTurn() {
        go(90, Operation.NOTE_CREATE);
        assertThat(clock.instant()).isEqualTo(begin);
        go(1, Operation.NOTE_CREATE);
        assertThat(clock.instant()).isEqualTo(begin.plusSeconds(12));
    }

    @Test
    void searchesGoFourByFour() {
        go(4, Operation.CONTACT_SEARCH);
        assertThat(clock.instant()).isEqualTo(begin);
        go(1, Operation.CONTACT_SEARCH);
        assertThat(clock.instant()).isEqualTo(begin.plusMillis(1500));
        go(1, Operation.NOTE_CREATE);
        assertThat(clock.instant()).isEqualTo(begin.plusMillis(1500));
    }

    @Test
    void aPauseKeepsEveryNodeStill() {
        pace.pause(Operation.NOTE_CREATE, Finding.throttled(RatePolicy.TEN_SECONDLY_ROLLING, null));
        other.await(Operation.CONTACT_READ);
        assertThat(clock.instant()).isEqualTo(begin.plusSeconds(10));
    }

    @Test
    void aPauseOfSearchesByTheSecondStopsNothingElse() {
        pace.pause(Operation.CONTACT_SEARCH, Finding.throttled(RatePolicy.SECONDLY, null));
        go(1, Operation.NOTE_CREATE);
        assertThat(clock.instant()).isEqualTo(begin);
        go(1, Operation.CONTACT_SEARCH);
        assertThat(clock.instant()).isEqualTo(begin.plusSeconds(1));
    }

    @Test
    void aPauseThatOutlastsTheWaitIsToldAtOnceAndKnownToTheGate() {
        other.pause(Operation.NOTE_CREATE, Finding.throttled(RatePolicy.DAILY, null));
        assertThrottled(() -> pace.await(Operation.NOTE_CREATE));
        assertThat(clock.instant()).isEqualTo(begin);
        assertThat(gate.closedUntil(begin)).contains(begin.plusSeconds(3600));
    }

    @Test
    void aWaitEndsWhenItsThreadIsInterruptedAndHoldsNoTransaction() {
        RequestPace interrupted = node(gate, length -> {
            assertThat(row.open).isFalse();
            throw new InterruptedException();
        });
        go(90, Operation.NOTE_CREATE);
        assertThrottled(() -> interrupted.await(Operation.NOTE_CREATE));
        assertThat(Thread.interrupted()).isTrue();
    }

    private RequestPace node(PortalGate itsGate, Nap nap) {
        return new RequestPace(Settings.on(), new LeaseRequests(row, row), itsGate, clock, nap);
    }

    private void nap(Duration length) {
        assertThat(row.open).isFalse();
        clock.pass(length);
    }

    private void go(int requests, Operation operation) {
        for (int request = 0; request < requests; request++) {
            pace.await(operation);
        }
    }

    private static void assertThrottled(Runnable wait) {
        assertThatThrownBy(wait::run).isInstanceOfSatisfying(CrmUnavailableException.class, e -> {
            assertThat(e.why()).isEqualTo(Cause.THROTTLED);
            assertThat(e.perhapsTaken()).isFalse();
        });
    }
}
