package otp.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import otp.hubspot.HandClock;
import otp.message.DeliveryStatus;
import otp.outbox.DeliveryReport;
import otp.report.ApplyReports;
import otp.report.AssignReports;
import otp.report.OfAccount;
import otp.report.WaitingReport;
import otp.transaction.AccountGoneException;
import otp.transaction.DatabaseUnavailableException;
import otp.transaction.RowsLockedException;

/** What becomes of the reports of an account that nothing can be written of. */
class WorkOffReportsTest {

    private static final UUID BROKEN = new UUID(0, 1);
    private static final UUID FINE = new UUID(0, 2);

    private final List<String> done = new ArrayList<>();
    private final HandClock clock = new HandClock();
    private final WorkOffReports workOff = new WorkOffReports(new Assigning(), new Applying(), clock);
    private RuntimeException trouble;

    private List<String> whenItBreaksWith(RuntimeException with) {
        trouble = with;
        workOff.each(List.of(new WaitingReport(new UUID(0, 3), new DeliveryReport(null, null, DeliveryStatus.SENT, null, null),
                clock.instant().plus(Duration.ofSeconds(15)), 0)));
        return done;
    }

    private static List<RuntimeException> lasting() {
        return List.of(new AccountGoneException(), new IllegalStateException("no key"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void whatWouldBreakAgainIsPutOffAndHoldsUpNoOther(RuntimeException with) {
        assertThat(whenItBreaksWith(with)).containsExactly("put off " + BROKEN, "applied " + FINE);
    }

    @Test
    void whatSomebodyHoldsIsDueWhenTheClaimRunsOut() {
        assertThat(whenItBreaksWith(new RowsLockedException(new IllegalStateException()))).containsExactly("applied " + FINE);
    }

    @Test
    void withTheDatabaseAwayNothingMoreIsTried() {
        assertThat(whenItBreaksWith(new DatabaseUnavailableException(new IllegalStateException()))).isEmpty();
    }

    private static final class Assigning extends AssignReports {
        @Override
        public List<OfAccount> byAccount(List<WaitingReport> rows) {
            return List.of(new OfAccount(BROKEN, List.of(), List.of()), new OfAccount(FINE, List.of(), List.of()));
        }
    }

    private final class Applying extends ApplyReports {
        @Override
        public void apply(OfAccount all) {
            if (all.account().equals(BROKEN)) {
                throw trouble;
            }
            done.add("applied " + all.account());
        }

        @Override
        public void putOff(OfAccount all) {
            done.add("put off " + all.account());
        }
    }
}
