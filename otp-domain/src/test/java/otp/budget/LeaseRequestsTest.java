package otp.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import otp.memory.MemoryTransactions;
import otp.memory.TestClock;

class LeaseRequestsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    /** 90 in 10 s, nine at a time: what is leased counts for 12 s. */
    private static final Allowance ALLOWANCE = new Allowance(1, 90, Duration.ofSeconds(10), 9, SECOND, SECOND);

    private final TestClock clock = new TestClock();
    private final LeaseRequests leases = new LeaseRequests(new MemoryRequestBudgets(clock), new MemoryTransactions());

    @Test
    void aBudgetIsLeasedInSlicesUntilNothingIsLeft() {
        for (int slice = 0; slice < 10; slice++) {
            leases(9);
        }
        waits("PT12S");
    }

    @Test
    void whatWasLeasedLongEnoughAgoIsFreeAgain() {
        leases(9);
        passes("PT5S");
        for (int slice = 0; slice < 9; slice++) {
            leases(9);
        }
        waits("PT7S");
        passes("PT6.999S");
        waits("PT0.001S");
        passes("PT0.001S");
        leases(9);
        waits("PT5S");
    }

    @Test
    void aSliceMayBeWhatIsLeft() {
        var odd = new Allowance(1, 10, Duration.ofSeconds(10), 4, SECOND, SECOND);
        assertThat(leases.lease(odd).count()).isEqualTo(4);
        assertThat(leases.lease(odd).count()).isEqualTo(4);
        assertThat(leases.lease(odd).count()).isEqualTo(2);
        assertThat(leases.lease(odd).count()).isZero();
    }

    @Test
    void budgetsDoNotShare() {
        for (int slice = 0; slice < 10; slice++) {
            leases(9);
        }
        assertThat(leases.lease(new Allowance(2, 4, SECOND, 1, SECOND, SECOND)).count()).isEqualTo(1);
    }

    @Test
    void aPauseHoldsUntilItIsOverAndAShorterOneDoesNotEndIt() {
        leases.pause(ALLOWANCE, Duration.ofSeconds(10));
        leases.pause(ALLOWANCE, Duration.ofSeconds(1));
        passes("PT9.999S");
        assertThat(leases.lease(ALLOWANCE)).isEqualTo(new Grant(0, Duration.ofMillis(1), true));
        passes("PT0.001S");
        leases(9);
    }

    @Test
    void aClockThatWasSetBackForgetsNothingAndStopsNobodyForLong() {
        for (int slice = 0; slice < 10; slice++) {
            leases(9);
            passes("PT0.1S");
        }
        passes("PT-1H");
        waits("PT12S");
        passes("PT12S");
        leases(9);
    }

    private void leases(int count) {
        assertThat(leases.lease(ALLOWANCE)).isEqualTo(new Grant(count, Duration.ZERO, false));
    }

    private void waits(String rest) {
        assertThat(leases.lease(ALLOWANCE)).isEqualTo(new Grant(0, Duration.parse(rest), false));
    }

    private void passes(String duration) {
        clock.pass(Duration.parse(duration));
    }
}
