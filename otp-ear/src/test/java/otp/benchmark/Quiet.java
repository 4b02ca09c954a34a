package otp.benchmark;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.time.Duration;

import org.awaitility.Awaitility;

/**
 * A node that has nothing left to do. Under load its compiler gets a small share of the processors and falls behind; what it still has to do
 * belongs neither to the next round nor to the replay.
 */
final class Quiet {

    private static final Duration LOOK = ofMillis(500);
    private static final Duration IDLE = ofMillis(50);

    private Duration used = Duration.ZERO;

    static void await(long pid) {
        Quiet quiet = new Quiet();
        Awaitility.await().alias("the node is idle").atMost(ofSeconds(60)).pollDelay(LOOK).pollInterval(LOOK)
                .until(() -> quiet.since(pid).compareTo(IDLE) < 0);
    }

    /** The processor time between the last look and this one. */
    private Duration since(long pid) {
        Duration now = ProcessHandle.of(pid).flatMap(node -> node.info().totalCpuDuration()).orElseThrow();
        Duration since = now.minus(used);
        used = now;
        return since;
    }
}
