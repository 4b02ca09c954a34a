package otp.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** The contract's bounds of a definition, each with the pointer to the member that breaks it. */
final class DefinitionRules {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Set<String> COUNTRIES = countries();
    private static final Pattern TEMPLATE = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private final List<Fault> faults = new ArrayList<>();

    private DefinitionRules() {}

    static List<Fault> faults(Definition definition) {
        var rules = new DefinitionRules();
        rules.text("/displayName", definition.displayName(), 100);
        rules.check(Language.valid(definition.language()), "/language", "a template language such as en or en_US");
        rules.policy(definition.policy());
        rules.limits(definition.limits());
        rules.lists(definition);
        rules.templates(definition.templates());
        if (definition.support() != null) {
            rules.support(definition.support());
        }
        return List.copyOf(rules.faults);
    }

    private void policy(Policy policy) {
        range("/policy/codeLength", policy.codeLength(), 6, 10);
        range("/policy/codeLifetime", policy.codeLifetime(), SECOND, Duration.ofMinutes(10));
        range("/policy/verificationLifetime", policy.verificationLifetime(), policy.codeLifetime(), Duration.ofHours(1));
        range("/policy/maxAttempts", policy.maxAttempts(), 1, 10);
        range("/policy/attemptMemory", policy.attemptMemory(), SECOND, YEAR);
        range("/policy/maxResends", policy.maxResends(), 0, 10);
        range("/policy/resendCooldown", policy.resendCooldown(), Duration.ZERO, Duration.ofMinutes(10));
        range("/policy/lockoutMemory", policy.lockoutMemory(), Duration.ZERO, YEAR);
        range("/policy/maxConsecutiveFailures", policy.maxConsecutiveFailures(), 1, 100);
        range("/policy/lockout", policy.lockout().size(), 1, 10);
        var shortest = SECOND;
        for (int i = 0; i < policy.lockout().size(); i++) {
            var step = policy.lockout().get(i);
            range("/policy/lockout/" + i, step, shortest, Duration.ofDays(30));
            shortest = step.compareTo(shortest) > 0 ? step : shortest;
        }
    }

    private void limits(Limits limits) {
        limit("/limits/sendsPerRecipient", limits.sendsPerRecipient());
        limit("/limits/startsPerClientIp", limits.startsPerClientIp());
        limit("/limits/startsPerApplication", limits.startsPerApplication());
    }

    private void limit(String pointer, Limit limit) {
        range(pointer + "/count", limit.count(), 1, 1_000_000);
        range(pointer + "/per", limit.per(), SECOND, DAY);
    }

    private void lists(Definition definition) {
        range("/allowedCountries", definition.allowedCountries().size(), 0, COUNTRIES.size());
        for (int i = 0; i < definition.allowedCountries().size(); i++) {
            check(COUNTRIES.contains(definition.allowedCountries().get(i)), "/allowedCountries/" + i, "an ISO 3166-1 alpha-2 country code");
        }
        range("/allowedReturnUrls", definition.allowedReturnUrls().size(), 0, 20);
        for (int i = 0; i < definition.allowedReturnUrls().size(); i++) {
            check(ReturnUrls.wellFormed(definition.allowedReturnUrls().get(i)), "/allowedReturnUrls/" + i,
                    "an https URL without user info, fragment or dot segments (http for loopback only)");
        }
    }

    private void templates(Templates templates) {
        template("/templates/code", templates.code());
        template("/templates/retry", templates.retry());
        template("/templates/locked", templates.locked());
        template("/templates/unlocked", templates.unlocked());
    }

    private void template(String pointer, String name) {
        check(TEMPLATE.matcher(name).matches(), pointer, "a template name: 1–512 of a-z, 0-9 and _");
    }

    private void support(Support support) {
        check(support.url() == null || ReturnUrls.wellFormed(support.url()), "/support/url", "an https URL");
        check(support.phone() == null || PHONE.matcher(support.phone()).matches(), "/support/phone", "a phone number, E.164");
    }

    private void text(String pointer, String text, int max) {
        int length = text.codePointCount(0, text.length());
        check(length >= 1 && length <= max && !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl), pointer,
                "1–" + max + " characters without control characters");
    }

    private void range(String pointer, int value, int min, int max) {
        check(value >= min && value <= max, pointer, min + "–" + max);
    }

    private void range(String pointer, Duration value, Duration min, Duration max) {
        check(value.compareTo(min) >= 0 && value.compareTo(max) <= 0, pointer, "from " + min + " to " + max);
    }

    private void check(boolean right, String pointer, String expected) {
        if (!right) {
            faults.add(new Fault(pointer, "must be " + expected));
        }
    }

    /** Those of ISO and those numbers are known to belong to (Kosovo, say, is not ISO's). */
    private static Set<String> countries() {
        return Stream.concat(Stream.of(Locale.getISOCountries()), PhoneNumberUtil.getInstance().getSupportedRegions().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
