package otp.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.report.ReportWorkers;
import otp.report.WaitingReport;

/** Reports wait here for one of a few workers, who take many at a time: what comes in a crowd is looked up together. */
@ApplicationScoped
public class ReportLine implements ReportWorkers {

    static final int WORKERS = 2;
    static final int BATCH = 64;
    static final int LONGEST = 4096;

    private final BlockingQueue<WaitingReport> line = new ArrayBlockingQueue<>(LONGEST);
    private final Semaphore places = new Semaphore(WORKERS);
    private Executor executor;
    private WorkOffReports workOff;

    protected ReportLine() {
        // CDI proxy
    }

    @Inject
    public ReportLine(@Reporting Executor executor, WorkOffReports workOff) {
        this.executor = executor;
        this.workOff = workOff;
    }

    @Override
    public void begin(List<WaitingReport> reports) {
        for (var report : reports) {
            if (!line.offer(report)) {
                break;
            }
        }
        hire();
    }

    @Override
    public int room() {
        return line.remainingCapacity();
    }

    private void hire() {
        if (line.isEmpty() || !places.tryAcquire()) {
            return;
        }
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException e) {
            places.release();
        }
    }

    private void work() {
        try {
            var batch = new ArrayList<WaitingReport>(BATCH);
            while (line.drainTo(batch, BATCH) > 0) {
                workOff.each(batch);
                batch.clear();
            }
        } finally {
            places.release();
        }
        hire(); // for what came between the last look and now
    }
}
