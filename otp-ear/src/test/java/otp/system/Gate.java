package otp.system;

import java.util.concurrent.CountDownLatch;

/** Lets through while open and holds everybody while shut. */
final class Gate {

    private volatile CountDownLatch latch = new CountDownLatch(0);

    synchronized void shut() {
        if (latch.getCount() == 0) {
            latch = new CountDownLatch(1);
        }
    }

    synchronized void open() {
        latch.countDown();
    }

    void pass() {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
