package otp.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.memory.TestClock;
import otp.transaction.Transactions;

/**
 * Several nodes whose clocks are off by up to an hour, in random order and in the middle of each other's leases, with leases that take their
 * time and requests that arrive up to a second after they were allowed: whatever happens, no 10 s see more than the budget.
 */
class SharedBudgetTest {

    private static final int ROUNDS = 100;
    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TestClock time = new TestClock();
    private final List<Long> arrivals = new ArrayList<>();
    private final List<Purse> nodes = new ArrayList<>();
    private Random random;
    private boolean nested;
    private boolean late;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noPeriodSeesMoreThanTheBudget(int seed) {
        random = new Random(seed);
        int most = List.of(10, 90, 97, 1000).get(random.nextInt(4));
        var allowance = new Allowance(1, most, PERIOD, most / 10, SECOND, SECOND);
        var leases = new LeaseRequests(new MemoryRequestBudgets(offBy(Duration.ofMinutes(-7))), new Slow());
        for (int node = 0; node < 4; node++) {
            nodes.add(new Purse(leases, allowance, offBy(Duration.ofMillis(random.nextInt(7_200_000) - 3_600_000))));
        }
        long begin = time.millis();
        for (int round = 0; round < ROUNDS; round++) {
            worst(most);
            any(most);
        }
        assertThat(busiestPeriod()).isLessThanOrEqualTo(most);
        long periods = (time.millis() - begin) / PERIOD.toMillis();
        assertThat(arrivals.size()).as("what is allowed is used, too").isGreaterThan((int) (periods * most / 5));
    }

    /** Slices that are used at their very end, by requests that take long, and then everything there is, at once. */
    private void worst(int most) {
        late = true;
        everybody(1);
        pass(900, 1_000);
        everybody(most / 10 - 1);
        late = false;
        pass(8_000, 10_500);
        for (int slice = 0; slice < 12; slice++) {
            everybody(most / 10);
        }
    }

    private void any(int most) {
        for (int step = 0; step < 30; step++) {
            late = random.nextBoolean();
            pass(0, random.nextInt(10) == 0 ? 12_000 : 20);
            demand(nodes.get(random.nextInt(nodes.size())), random.nextBoolean() ? 1 : most);
        }
    }

    private void everybody(int requests) {
        nodes.forEach(node -> demand(node, requests));
    }

    private void pass(int atLeast, int lessThan) {
        time.pass(Duration.ofMillis(random.nextInt(atLeast, lessThan)));
    }

    private void demand(Purse node, int requests) {
        for (int request = 0; request < requests && node.take().good(); request++) {
            arrivals.add(time.millis() + (late ? 999 : 0));
        }
    }

    private int busiestPeriod() {
        long[] sorted = arrivals.stream().mapToLong(Long::longValue).sorted().toArray();
        int busiest = 0;
        for (int first = 0, last = 0; last < sorted.length; last++) {
            while (sorted[last] - sorted[first] >= PERIOD.toMillis()) {
                first++;
            }
            busiest = Math.max(busiest, last - first + 1);
        }
        return busiest;
    }

    private Clock offBy(Duration skew) {
        return Clock.offset(time, skew);
    }

    /** Transactions that take time before they have the row and after, in which another node may act. */
    private final class Slow implements Transactions {

        @Override
        public <R> R required(Supplier<R> work) {
            pass();
            R result = work.get();
            pass();
            return result;
        }

        private void pass() {
            time.pass(Duration.ofMillis(random.nextInt(10) == 0 ? random.nextInt(1_500) : random.nextInt(10)));
            if (!nested) {
                nested = true;
                demand(nodes.get(random.nextInt(nodes.size())), 2);
                nested = false;
            }
        }

        @Override
        public <R> R lengthy(Supplier<R> work) {
            return required(work);
        }

        @Override
        public <R> R outside(Supplier<R> query) {
            return query.get();
        }

        @Override
        public void afterCommit(Runnable action) {
            action.run();
        }
    }
}
