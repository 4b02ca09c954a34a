package otp.web.application;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import otp.application.Application;
import otp.application.Definition;
import otp.application.Limit;
import otp.application.Limits;
import otp.application.Policy;
import otp.application.Templates;
import otp.web.json.Durations;
import otp.web.json.Instants;
import otp.web.json.JsonPart;

/** The representation of an application; putting it back changes nothing. */
record ApplicationJson(Application application) implements JsonPart {

    @Override
    public void write(JsonGenerator json) throws IOException {
        Definition definition = application.definition();
        json.writeStringField("name", application.name());
        json.writeStringField("displayName", definition.displayName());
        json.writeBooleanField("enabled", definition.enabled());
        json.writeStringField("language", definition.language());
        policy(json, definition.policy());
        limits(json, definition.limits());
        texts(json, "allowedCountries", definition.allowedCountries());
        templates(json, definition.templates());
        texts(json, "allowedReturnUrls", definition.allowedReturnUrls());
        if (definition.support() != null) {
            SupportJson.write(json, definition.support());
        }
        Instants.write(json, "createdAt", application.createdAt());
        Instants.write(json, "updatedAt", application.updatedAt());
    }

    private static void policy(JsonGenerator json, Policy policy) throws IOException {
        json.writeObjectFieldStart("policy");
        json.writeNumberField("codeLength", policy.codeLength());
        duration(json, "codeLifetime", policy.codeLifetime());
        duration(json, "verificationLifetime", policy.verificationLifetime());
        json.writeNumberField("maxAttempts", policy.maxAttempts());
        duration(json, "attemptMemory", policy.attemptMemory());
        json.writeNumberField("maxResends", policy.maxResends());
        duration(json, "resendCooldown", policy.resendCooldown());
        texts(json, "lockout", policy.lockout().stream().map(Durations::text).toList());
        duration(json, "lockoutMemory", policy.lockoutMemory());
        json.writeNumberField("maxConsecutiveFailures", policy.maxConsecutiveFailures());
        json.writeEndObject();
    }

    private static void limits(JsonGenerator json, Limits limits) throws IOException {
        json.writeObjectFieldStart("limits");
        limit(json, "sendsPerRecipient", limits.sendsPerRecipient());
        limit(json, "startsPerClientIp", limits.startsPerClientIp());
        limit(json, "startsPerApplication", limits.startsPerApplication());
        json.writeEndObject();
    }

    private static void limit(JsonGenerator json, String name, Limit limit) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", limit.count());
        duration(json, "per", limit.per());
        json.writeEndObject();
    }

    private static void templates(JsonGenerator json, Templates templates) throws IOException {
        json.writeObjectFieldStart("templates");
        json.writeStringField("code", templates.code());
        json.writeStringField("retry", templates.retry());
        json.writeStringField("locked", templates.locked());
        json.writeStringField("unlocked", templates.unlocked());
        json.writeEndObject();
    }

    private static void duration(JsonGenerator json, String name, Duration duration) throws IOException {
        json.writeStringField(name, Durations.text(duration));
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
