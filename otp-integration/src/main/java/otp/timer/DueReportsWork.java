package otp.timer;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.report.ClaimReports;
import otp.report.ReportWorkers;

/** Reports that were put off, that found no room on their node, or that a node left when it died. */
@ApplicationScoped
public class DueReportsWork implements DueWork {

    private static final int MOST = 512;

    @Inject
    ClaimReports claim;

    @Inject
    ReportWorkers workers;

    @Override
    public String name() {
        return "applying reports";
    }

    @Override
    public void run() {
        int most = Math.min(MOST, workers.room());
        if (most > 0) {
            workers.begin(claim.claim(most));
        }
    }

    @Override
    public Optional<Instant> next() {
        return claim.next();
    }
}
