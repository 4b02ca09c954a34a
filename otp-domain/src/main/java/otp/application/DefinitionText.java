package otp.application;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** A definition as {@link Properties} text, so that a member added later simply is not there in older rows. */
final class DefinitionText {

    private final Properties members;

    private DefinitionText(Properties members) {
        this.members = members;
    }

    static String write(Definition definition) {
        var text = new DefinitionText(new Properties());
        text.put(definition);
        var writer = new StringWriter();
        try {
            text.members.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString().lines().filter(line -> !line.startsWith("#")).sorted().collect(Collectors.joining("\n"));
    }

    /** Every member by its path; the elements of a list by their number, which sorts. */
    static Map<String, String> members(Definition definition) {
        var text = new DefinitionText(new Properties());
        text.put(definition);
        var members = new LinkedHashMap<String, String>();
        text.members.stringPropertyNames().stream().sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(name -> members.put(name, text.members.getProperty(name)));
        return members;
    }

    static Definition read(String text) {
        var members = new Properties();
        try {
            members.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DefinitionText(members).definition();
    }

    private void put(Definition definition) {
        put("displayName", definition.displayName());
        put("enabled", definition.enabled());
        put("language", definition.language());
        put(definition.policy());
        put("limits.sendsPerRecipient", definition.limits().sendsPerRecipient());
        put("limits.startsPerClientIp", definition.limits().startsPerClientIp());
        put("limits.startsPerApplication", definition.limits().startsPerApplication());
        put("allowedCountries", definition.allowedCountries());
        put("templates.code", definition.templates().code());
        put("templates.retry", definition.templates().retry());
        put("templates.locked", definition.templates().locked());
        put("templates.unlocked", definition.templates().unlocked());
        put("allowedReturnUrls", definition.allowedReturnUrls());
        if (definition.support() != null) {
            put("support", true);
            put("support.url", definition.support().url());
            put("support.phone", definition.support().phone());
        }
    }

    private void put(Policy policy) {
        put("policy.codeLength", policy.codeLength());
        put("policy.codeLifetime", policy.codeLifetime());
        put("policy.verificationLifetime", policy.verificationLifetime());
        put("policy.maxAttempts", policy.maxAttempts());
        put("policy.attemptMemory", policy.attemptMemory());
        put("policy.maxResends", policy.maxResends());
        put("policy.resendCooldown", policy.resendCooldown());
        put("policy.lockout", policy.lockout());
        put("policy.lockoutMemory", policy.lockoutMemory());
        put("policy.maxConsecutiveFailures", policy.maxConsecutiveFailures());
    }

    private void put(String name, Limit limit) {
        put(name + ".count", limit.count());
        put(name + ".per", limit.per());
    }

    private void put(String name, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            put(name + "." + i, values.get(i));
        }
    }

    private void put(String name, Object value) {
        if (value != null) {
            members.setProperty(name, value.toString());
        }
    }

    private Definition definition() {
        return new Definition(
                text("displayName"), Boolean.parseBoolean(text("enabled")), text("language"), policy(),
                new Limits(limit("sendsPerRecipient"), limit("startsPerClientIp"), limit("startsPerApplication")),
                list("allowedCountries"),
                new Templates(text("templates.code"), text("templates.retry"), text("templates.locked"), text("templates.unlocked")),
                list("allowedReturnUrls"),
                text("support") == null ? null : new Support(text("support.url"), text("support.phone")));
    }

    private Policy policy() {
        return new Policy(number("policy.codeLength"), duration("policy.codeLifetime"), duration("policy.verificationLifetime"),
                number("policy.maxAttempts"), duration("policy.attemptMemory"), number("policy.maxResends"),
                duration("policy.resendCooldown"),
                list("policy.lockout").stream().map(Duration::parse).toList(), duration("policy.lockoutMemory"),
                number("policy.maxConsecutiveFailures"));
    }

    private Limit limit(String name) {
        return new Limit(number("limits." + name + ".count"), duration("limits." + name + ".per"));
    }

    private List<String> list(String name) {
        var values = new ArrayList<String>();
        for (var value = text(name + ".0"); value != null; value = text(name + "." + values.size())) {
            values.add(value);
        }
        return values;
    }

    private String text(String name) {
        return members.getProperty(name);
    }

    private int number(String name) {
        return Integer.parseInt(text(name));
    }

    private Duration duration(String name) {
        return Duration.parse(text(name));
    }
}
