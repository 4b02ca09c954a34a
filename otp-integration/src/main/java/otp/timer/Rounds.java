package otp.timer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

/** The recurring work of this node, by name. Timers only start it: one that worked itself would pile up, or be warned about, when it is late. */
@ApplicationScoped
public class Rounds {

    private final Map<String, Round> rounds = new ConcurrentHashMap<>();
    private final Outage outage = new Outage();

    @Resource(lookup = "java:jboss/ee/concurrency/executor/otp-rounds")
    private ManagedExecutorService executor;

    public void start(String name, Runnable work) {
        rounds.computeIfAbsent(name, unknown -> new Round(unknown, outage)).start(work, executor);
    }
}
