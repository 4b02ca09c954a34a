package otp.timer;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Does many small things several at a time: a commit mostly waits for the disk, and waiting is shared. */
@ApplicationScoped
public class Crew {

    static final int SIZE = 6;

    private Executor executor;

    protected Crew() {
        // CDI proxy
    }

    @Inject
    public Crew(@Background Executor executor) {
        this.executor = executor;
    }

    /** Returns when all are done. The first exception ends it, after what is under way, and is thrown. */
    public <T> void each(List<T> things, Consumer<T> work) {
        var left = new ConcurrentLinkedQueue<>(things);
        var members = Stream.generate(() -> CompletableFuture.runAsync(() -> work(left, work), executor))
                .limit(Math.min(SIZE, things.size())).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(members).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static <T> void work(Queue<T> left, Consumer<T> work) {
        try {
            for (T thing = left.poll(); thing != null; thing = left.poll()) {
                work.accept(thing);
            }
        } catch (RuntimeException | Error e) {
            left.clear();
            throw e;
        }
    }
}
