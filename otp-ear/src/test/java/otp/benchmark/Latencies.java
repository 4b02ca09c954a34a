package otp.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** How long each of some requests took. */
final class Latencies {

    private final long[] nanos;

    Latencies(int requests) {
        nanos = new long[requests];
    }

    void measure(int request, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        nanos[request] = System.nanoTime() - begun;
    }

    /** In milliseconds. @param share of the requests that took no longer, 0 to 1 */
    double within(double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
