package otp.benchmark;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** So many callers who each ask for the next thing as soon as they have an answer. */
final class Load {

    static final int CALLERS = 16;

    private Load() {}

    /** How many a second, over all callers. */
    static double perSecond(int requests, IntConsumer request) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Callable<Void>> work = IntStream.range(0, requests).mapToObj(number -> (Callable<Void>) () -> {
            request.accept(number);
            return null;
        }).toList();
        try {
            long begin = System.nanoTime();
            for (Future<Void> done : callers.invokeAll(work)) {
                done.get();
            }
            return requests * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            callers.shutdownNow();
        }
    }
}
