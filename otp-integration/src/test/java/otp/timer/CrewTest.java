package otp.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrewTest {

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Crew crew = new Crew(executor);

    @AfterEach
    void shutDown() {
        executor.shutdownNow();
    }

    @Test
    void doesEachThingOnceAndReturnsWhenAllAreDone() {
        var done = new ConcurrentLinkedQueue<Integer>();
        List<Integer> things = IntStream.range(0, 100).boxed().toList();

        crew.each(things, done::add);

        assertThat(done).containsExactlyInAnyOrderElementsOf(things);
    }

    @Test
    void worksAtSeveralThingsAtATime() {
        var together = new CyclicBarrier(Crew.SIZE);

        crew.each(IntStream.range(0, Crew.SIZE).boxed().toList(), thing -> meet(together));

        assertThat(together.isBroken()).isFalse();
    }

    @Test
    void theFirstExceptionEndsItAndIsThrown() {
        var tried = new AtomicInteger();

        assertThatThrownBy(() -> crew.each(IntStream.range(0, 1000).boxed().toList(), thing -> {
            tried.incrementAndGet();
            throw new IllegalStateException("no database");
        })).isInstanceOf(IllegalStateException.class).hasMessage("no database");

        assertThat(tried).hasValueLessThanOrEqualTo(Crew.SIZE);
    }

    @Test
    void nothingToDoIsDoneAtOnce() {
        new Crew(task -> {
            throw new IllegalStateException("nobody is needed");
        }).each(List.of(), thing -> {});
    }

    @Test
    void theCallerDoesItAloneWhenThereIsNoRoomForHelpers() {
        var done = new ConcurrentLinkedQueue<Integer>();

        new Crew(task -> {
            throw new RejectedExecutionException();
        }).each(List.of(1, 2, 3), done::add);

        assertThat(done).containsExactly(1, 2, 3);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
