package otp.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.time.Instant;

/** Waits for moments that an answer named; node and test share a clock. */
final class Passing {

    private Passing() {}

    static void of(Instant moment) {
        await().alias(moment + " passes").atMost(ofSeconds(20)).pollDelay(ofMillis(0)).pollInterval(ofMillis(10))
                .until(() -> Instant.now().isAfter(moment));
    }
}
