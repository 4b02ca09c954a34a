package otp.application;

import java.time.Duration;

/** The three limits an application starts under; the first two are exact, the last may overshoot by what is in flight. */
public record Limits(Limit sendsPerRecipient, Limit startsPerClientIp, Limit startsPerApplication) {

    public static final Limits DEFAULT = new Limits(
            new Limit(10, Duration.ofHours(1)),
            new Limit(30, Duration.ofHours(1)),
            new Limit(3000, Duration.ofMinutes(1)));
}
