package otp.relay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.timeline.Times.time;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever lost the lease while a request waited for its turn sends nothing. */
class RelayLeaseTest extends RelayTimeline {

    private static final UUID OTHER = new UUID(7, 7);

    @BeforeEach
    void beginsAtNoon() {
        otp.clockShows("12:00:00");
    }

    @Test
    void aRequestThatWaitedTooLongIsNotSent() {
        node.lease().take();
        assertThatCode(node.lease()::beforeRequest).doesNotThrowAnyException();
        rows.takenBy(OTHER, time("12:01:00"));
        assertThatThrownBy(node.lease()::beforeRequest).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void eachRequestHasTheWholeOfALeaseBeforeIt() {
        node.lease().take();
        otp.clockShows("12:00:20");
        node.lease().beforeRequest();
        otp.clockShows("12:00:49");
        var other = node();
        other.lease().take();
        assertThatCode(node.lease()::beforeRequest).as("nobody else could have it").doesNotThrowAnyException();
    }

    @Test
    void whoDoesNotRelayNeedsNoLease() {
        rows.takenBy(OTHER, time("12:01:00"));
        assertThatCode(node.lease()::beforeRequest).doesNotThrowAnyException();
        node.lease().take();
        assertThatCode(() -> CompletableFuture.runAsync(node.lease()::beforeRequest).join()).doesNotThrowAnyException();
    }

    @Test
    void afterTheRoundNobodyRelays() {
        node.lease().take();
        node.lease().giveBack();
        rows.takenBy(OTHER, time("12:01:00"));
        assertThatCode(node.lease()::beforeRequest).doesNotThrowAnyException();
    }
}
