package otp.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingLineTest {

    private static final UUID ACCOUNT = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final WaitingLine line = new WaitingLine();
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void everybodyGoesHome() {
        others.shutdownNow();
    }

    /** One thread may stand in line several times, which makes a crowd without any waiting. */
    private int crowd(int people, UUID account) {
        return crowd(people, account, () -> {});
    }

    private int crowd(int people, UUID account, Runnable innermost) {
        if (people == 0) {
            innermost.run();
            return 0;
        }
        return 1 + line.inTurn(account, () -> crowd(people - 1, account, innermost));
    }

    @Test
    void fiftyMayWaitBehindTheOneBeingServed() {
        assertThat(crowd(51, ACCOUNT)).isEqualTo(51);
    }

    @Test
    void theFiftySecondIsTurnedAwayAndTheLineIsFreeAfterwards() {
        assertThatThrownBy(() -> crowd(52, ACCOUNT)).isInstanceOf(AccountBusyException.class);
        assertThat(crowd(51, ACCOUNT)).isEqualTo(51);
    }

    private int settlements(int count, UUID account, Supplier<Integer> innermost) {
        return count == 0 ? innermost.get() : line.inAnyCase(account, () -> settlements(count - 1, account, innermost));
    }

    @Test
    void aFullLineKeepsOutRequestsAndNeverASettlement() {
        var settled = new AtomicInteger();
        assertThat(crowd(51, ACCOUNT, () -> {
            assertThatThrownBy(() -> line.inTurn(ACCOUNT, () -> "served")).isInstanceOf(AccountBusyException.class);
            settled.set(settlements(100, ACCOUNT, () -> 1));
            assertThatThrownBy(() -> line.inTurn(ACCOUNT, () -> "served")).isInstanceOf(AccountBusyException.class);
        })).isEqualTo(51);
        assertThat(settled).hasValue(1);
        assertThat(crowd(51, ACCOUNT)).isEqualTo(51);
    }

    @Test
    void settlementsTakeNoRequestsPlace() {
        assertThat(settlements(60, ACCOUNT, () -> crowd(51, ACCOUNT))).isEqualTo(51);
        assertThatThrownBy(() -> settlements(60, ACCOUNT, () -> crowd(52, ACCOUNT))).isInstanceOf(AccountBusyException.class);
    }

    @Test
    void whoHasLeftALineThatIsNeverEmptyTakesNoPlaceAnyMore() {
        int served = line.inAnyCase(ACCOUNT, () -> IntStream.range(0, 60).map(request -> crowd(1, ACCOUNT)).sum());
        assertThat(served).isEqualTo(60);
    }

    @Test
    void aSettlementWaitsItsTurnToo() throws Exception {
        var inside = new AtomicBoolean();
        var arriving = new CountDownLatch(1);
        var settlement = line.inTurn(ACCOUNT, () -> {
            inside.set(true);
            var waiting = others.submit(() -> {
                arriving.countDown();
                return line.inAnyCase(ACCOUNT, inside::get);
            });
            await(arriving);
            inside.set(false);
            return waiting;
        });
        assertThat(settlement.get()).isFalse();
    }

    @Test
    void oneAccountsCrowdIsNotAnothers() {
        assertThat(line.inTurn(ACCOUNT, () -> crowd(51, OTHER))).isEqualTo(51);
    }

    @Test
    void whatThrowsLeavesTheLineToo() {
        for (int i = 0; i < 60; i++) {
            assertThatThrownBy(() -> line.inTurn(ACCOUNT, () -> {
                throw new IllegalStateException("broken");
            })).isInstanceOf(IllegalStateException.class);
        }
        assertThat(crowd(51, ACCOUNT)).isEqualTo(51);
    }

    @Test
    void nobodyIsServedBesideAnother() throws Exception {
        var inside = new AtomicBoolean();
        var arriving = new CountDownLatch(1);
        var second = line.inTurn(ACCOUNT, () -> {
            inside.set(true);
            var waiting = others.submit(() -> {
                arriving.countDown();
                return line.inTurn(ACCOUNT, inside::get);
            });
            await(arriving);
            inside.set(false);
            return waiting;
        });
        assertThat(second.get()).isFalse();
    }

    @Test
    void anotherAccountNeedNotWait() {
        var served = line.inTurn(ACCOUNT, () -> {
            var done = new CountDownLatch(1);
            others.submit(() -> line.inTurn(OTHER, () -> {
                done.countDown();
                return null;
            }));
            await(done);
            return true;
        });
        assertThat(served).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
