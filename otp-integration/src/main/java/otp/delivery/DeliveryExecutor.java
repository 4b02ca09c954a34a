package otp.delivery;

import java.util.concurrent.Executor;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Where the server keeps the executor: bounded in threads and queue, so that a slow provider fills neither memory nor the pool of requests. */
@Dependent
public class DeliveryExecutor {

    @Resource(lookup = "java:jboss/ee/concurrency/executor/otp-delivery")
    private ManagedExecutorService executor;

    @Produces
    @Delivery
    public Executor executor() {
        return executor;
    }
}
