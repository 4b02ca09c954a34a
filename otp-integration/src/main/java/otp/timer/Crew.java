package otp.timer;

import static java.lang.System.Logger.Level.DEBUG;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Does many small things several at a time: a commit mostly waits for the disk, and waiting is shared. */
@ApplicationScoped
public class Crew {

    static final int SIZE = 6;
    private static final System.Logger LOG = System.getLogger(Crew.class.getName());

    private Executor executor;

    protected Crew() {
        // CDI proxy
    }

    @Inject
    public Crew(@Background Executor executor) {
        this.executor = executor;
    }

    /** Returns when all are done; the caller works, too. The first exception ends it, after what is under way, and is thrown. */
    public <T> void each(List<T> things, Consumer<T> work) {
        var left = new ConcurrentLinkedQueue<>(things);
        var helpers = new ArrayList<CompletableFuture<Void>>();
        try {
            while (helpers.size() < Math.min(SIZE, things.size()) - 1) {
                helpers.add(CompletableFuture.runAsync(() -> work(left, work), executor));
            }
        } catch (RejectedExecutionException e) {
            LOG.log(DEBUG, "there is room for {0} only", helpers.size());
        }
        helpers.add(CompletableFuture.completedFuture(null).thenAccept(nothing -> work(left, work)));
        try {
            CompletableFuture.allOf(helpers.toArray(CompletableFuture[]::new)).join();
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
