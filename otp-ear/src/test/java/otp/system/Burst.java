package otp.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When the codes to one number may go out, as their starts were told. Twenty may go at once and one more in six seconds, whoever asked for
 * them; Meta stops a sender at 45 to one person in six seconds.
 *
 * @param due in their order
 */
public record Burst(List<Instant> due) {

    public static final int AT_ONCE = 20;
    private static final Duration ONE_MORE = Duration.ofSeconds(6);

    /** @param codeLifetime of the application: a code's life begins when it may go out */
    public static Burst of(List<Answer> starts, Duration codeLifetime) {
        assertThat(starts).allSatisfy(start -> {
            assertThat(start.status()).as(start.toString()).isEqualTo(201);
            assertThat(start.at("/delivery/status")).isEqualTo("queued");
        });
        return new Burst(starts.stream().map(start -> Instant.parse(start.at("/codeExpiresAt")).minus(codeLifetime)).sorted().toList());
    }

    /** How many of these starts had to wait. */
    public static long postponed(List<Answer> starts, Duration codeLifetime) {
        return starts.stream().filter(start -> !Instant.parse(start.at("/codeExpiresAt")).minus(codeLifetime)
                .equals(Instant.parse(start.at("/createdAt")))).count();
    }

    /** In no time are there more than the twenty and what that time gives back. */
    public void keepsThePace() {
        for (int first = 0; first < due.size(); first++) {
            for (int last = first + AT_ONCE; last < due.size(); last++) {
                Duration least = ONE_MORE.multipliedBy(last - first + 1 - AT_ONCE);
                assertThat(Duration.between(due.get(first), due.get(last))).as("the time in which %d are due", last - first + 1)
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }
}
