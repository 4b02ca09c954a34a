package otp.reporting;

import java.util.concurrent.Executor;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Where the server keeps the executor: of its own, so that reports wait for nothing but reports. */
@Dependent
public class ReportingExecutor {

    @Resource(lookup = "java:jboss/ee/concurrency/executor/otp-reports")
    private ManagedExecutorService executor;

    @Produces
    @Reporting
    public Executor executor() {
        return executor;
    }
}
