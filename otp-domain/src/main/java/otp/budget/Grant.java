package otp.budget;

import java.time.Duration;

/**
 * What a node was leased.
 *
 * @param count requests; 0: none now
 * @param rest after which asking again makes sense; zero when there is something
 * @param paused whether it is because those who are asked have had enough
 */
public record Grant(int count, Duration rest, boolean paused) {}
