package otp.alive;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Notices whether the timer service remembers it, more than once. */
@Singleton
public class Ticking {

    private static final CountDownLatch TWICE = new CountDownLatch(2);

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        TWICE.countDown();
    }

    public static boolean ticksTwiceWithin(long seconds) throws InterruptedException {
        return TWICE.await(seconds, TimeUnit.SECONDS);
    }
}
