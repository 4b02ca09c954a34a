package otp.hubspot;

import java.time.Duration;

/** How a request waits for its turn. */
interface Nap {

    void take(Duration length) throws InterruptedException;
}
