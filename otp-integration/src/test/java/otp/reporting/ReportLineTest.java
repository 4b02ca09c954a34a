package otp.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import otp.message.DeliveryStatus;
import otp.outbox.DeliveryReport;
import otp.report.WaitingReport;

class ReportLineTest {

    private final Queue<Runnable> hired = new ArrayDeque<>();
    private final List<List<WaitingReport>> batches = new ArrayList<>();
    private Executor executor = hired::add;
    private final ReportLine line = new ReportLine(task -> executor.execute(task), new WorkOffReports(null, null, Clock.systemUTC()) {
        @Override
        void each(List<WaitingReport> reports) {
            batches.add(List.copyOf(reports));
        }
    });

    @Test
    void whatComesTogetherIsAppliedTogetherButNotWithoutEnd() {
        line.begin(some(ReportLine.BATCH + 1));
        hired.remove().run();
        assertThat(batches).extracting(List::size).containsExactly(ReportLine.BATCH, 1);
        assertThat(line.room()).isEqualTo(ReportLine.LONGEST);
    }

    @Test
    void crowdsHireNoMoreWorkersThanThereArePlaces() {
        IntStream.range(0, 100).forEach(time -> line.begin(some(1)));
        assertThat(hired).hasSize(ReportLine.WORKERS);
        hired.remove().run();
        assertThat(batches).hasSize(2).flatMap(batch -> batch).hasSize(100);
    }

    @Test
    void aWorkerWhoHasGoneHomeIsHiredAgain() {
        line.begin(some(1));
        hired.remove().run();
        line.begin(some(1));
        hired.remove().run();
        assertThat(batches).hasSize(2);
    }

    @Test
    void whatFindsNoRoomIsLeftToTheTable() {
        line.begin(some(ReportLine.LONGEST + 5));
        assertThat(line.room()).isZero();
        hired.remove().run();
        assertThat(batches).flatMap(batch -> batch).hasSize(ReportLine.LONGEST);
    }

    @Test
    void anExecutorThatIsFullKeepsNobodysPlace() {
        executor = task -> {
            throw new RejectedExecutionException();
        };
        IntStream.range(0, ReportLine.WORKERS + 1).forEach(time -> line.begin(some(1)));
        executor = hired::add;
        line.begin(some(1));
        hired.remove().run();
        assertThat(batches).flatMap(batch -> batch).hasSize(ReportLine.WORKERS + 2);
    }

    private static List<WaitingReport> some(int count) {
        return IntStream.range(0, count).mapToObj(
                number -> new WaitingReport(UUID.randomUUID(), new DeliveryReport(UUID.randomUUID(), null, DeliveryStatus.SENT, null, null),
                        Instant.MAX, 0))
                .toList();
    }
}
