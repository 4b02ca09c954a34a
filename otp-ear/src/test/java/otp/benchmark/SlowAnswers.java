package otp.benchmark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import otp.system.Reply;
import otp.system.Send;

/** A provider that takes its time with every message, until it is told to hurry. */
final class SlowAnswers {

    private static final int SECONDS = 5;

    private final Arrivals arrivals;
    private volatile CountDownLatch hurry = new CountDownLatch(0);

    SlowAnswers(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    void slowDown() {
        hurry = new CountDownLatch(1);
    }

    void hurry() {
        hurry.countDown();
    }

    Reply take(Send send) {
        try {
            hurry.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return arrivals.take(send);
    }
}
