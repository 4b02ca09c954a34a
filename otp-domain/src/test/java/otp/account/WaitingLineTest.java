package otp.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

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
        return people == 0 ? 0 : 1 + line.inTurn(account, () -> crowd(people - 1, account));
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
