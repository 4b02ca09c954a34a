package otp.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.message.Dispatch;
import otp.message.Dispatcher;
import otp.whatsapp.Throughput;

/** Puts an attempt on the executor, unless that is full or this node has sent its share of the second. */
@ApplicationScoped
public class ExecutorDispatcher implements Dispatcher {

    private Executor executor;
    private DeliverMessage deliver;
    private Throughput throughput;
    private Clock clock;
    private Pace pace;

    protected ExecutorDispatcher() {
        // CDI proxy
    }

    @Inject
    public ExecutorDispatcher(@Delivery Executor executor, DeliverMessage deliver, Throughput throughput, Clock clock) {
        this.executor = executor;
        this.deliver = deliver;
        this.throughput = throughput;
        this.clock = clock;
        this.pace = new Pace(throughput.most());
    }

    @Override
    public boolean submit(Dispatch dispatch) {
        Instant now = clock.instant();
        if (!pace.admits(now, throughput.perSecond(now), dispatch.carriesCode())) {
            return false;
        }
        try {
            executor.execute(() -> deliver.deliver(dispatch, now));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }
}
