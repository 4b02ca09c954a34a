package otp.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Answers to requests that were let go at the same moment. */
public record Crowd(List<Answer> answers) {

    private static final long LONGEST_SECONDS = 60;

    /** @param request what number so-and-so asks */
    public static Crowd of(int size, IntFunction<Answer> request) {
        ExecutorService threads = Executors.newFixedThreadPool(size);
        CyclicBarrier everybody = new CyclicBarrier(size);
        try {
            List<Callable<Answer>> requests = IntStream.range(0, size).mapToObj(number -> (Callable<Answer>) () -> {
                everybody.await();
                return request.apply(number);
            }).toList();
            return new Crowd(collect(threads.invokeAll(requests, LONGEST_SECONDS, TimeUnit.SECONDS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** How often each status and problem was answered, for example {@code 429 account-busy}; of a limit, its name. */
    public Map<String, Integer> outcomes() {
        Map<String, Integer> outcomes = new TreeMap<>();
        answers.forEach(answer -> outcomes.merge(outcome(answer), 1, Integer::sum));
        return outcomes;
    }

    private static String outcome(Answer answer) {
        String what = answer.status() == 429 ? answer.at("/limit") : answer.problem();
        return (answer.status() + " " + what).strip();
    }

    private static List<Answer> collect(List<Future<Answer>> futures) throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> future : futures) {
            try {
                answers.add(future.get());
            } catch (ExecutionException e) {
                throw new AssertionError("a request got no answer", e.getCause());
            }
        }
        return answers;
    }
}
