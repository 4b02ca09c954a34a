package otp.timeline;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import otp.application.Definition;
import otp.application.Limit;
import otp.application.Limits;
import otp.application.Policy;
import otp.application.Support;
import otp.application.Templates;

/** A definition in the making; what a test does not say has the contract's default. */
public final class Draft {

    public String displayName = "Acme Bank";
    public boolean enabled = true;
    public String language = "en_US";
    public int codeLength = Policy.DEFAULT.codeLength();
    public Duration codeLifetime = Policy.DEFAULT.codeLifetime();
    public Duration verificationLifetime = Policy.DEFAULT.verificationLifetime();
    public int maxAttempts = Policy.DEFAULT.maxAttempts();
    public Duration attemptMemory = Policy.DEFAULT.attemptMemory();
    public int maxResends = Policy.DEFAULT.maxResends();
    public Duration resendCooldown = Policy.DEFAULT.resendCooldown();
    public List<Duration> lockout = Policy.DEFAULT.lockout();
    public Duration lockoutMemory = Policy.DEFAULT.lockoutMemory();
    public int maxConsecutiveFailures = Policy.DEFAULT.maxConsecutiveFailures();
    public Limit sendsPerRecipient = Limits.DEFAULT.sendsPerRecipient();
    public Limit startsPerClientIp = Limits.DEFAULT.startsPerClientIp();
    public Limit startsPerApplication = Limits.DEFAULT.startsPerApplication();
    public List<String> allowedCountries = List.of();
    public Templates templates = Templates.DEFAULT;
    public List<String> allowedReturnUrls = List.of();
    public Support support;

    public void lockout(String... steps) {
        lockout = Stream.of(steps).map(Duration::parse).toList();
    }

    public static Limit limit(int count, String per) {
        return new Limit(count, Duration.parse(per));
    }

    public Policy policy() {
        return new Policy(codeLength, codeLifetime, verificationLifetime, maxAttempts, attemptMemory, maxResends, resendCooldown, lockout,
                lockoutMemory, maxConsecutiveFailures);
    }

    public Definition definition() {
        return new Definition(displayName, enabled, language, policy(),
                new Limits(sendsPerRecipient, startsPerClientIp, startsPerApplication), allowedCountries, templates, allowedReturnUrls,
                support);
    }
}
