package otp.web.application;

import java.util.List;

import otp.application.Definition;
import otp.application.Limit;
import otp.application.Limits;
import otp.application.Policy;
import otp.application.Support;
import otp.application.Templates;
import otp.web.json.Faults;
import otp.web.json.JsonMembers;

/** Reads what an administrator says of an application: types here, bounds by the domain's rules, all faults at once. */
final class DefinitionBody {

    private static final String DEFAULT_LANGUAGE = "en_US";

    private DefinitionBody() {}

    static Definition read(byte[] bytes) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        Definition definition = definition(body);
        body.ignore("name", "createdAt", "updatedAt");
        body.done();
        faults.addAll(definition.faults());
        faults.throwIfAny();
        return definition;
    }

    private static Definition definition(JsonMembers body) {
        String displayName = body.requiredText("displayName");
        return new Definition(
                displayName == null ? "" : displayName,
                body.bool("enabled", true),
                body.text("language", DEFAULT_LANGUAGE),
                policy(body.object("policy")),
                limits(body.object("limits")),
                body.texts("allowedCountries", List.of()),
                templates(body.object("templates")),
                body.texts("allowedReturnUrls", List.of()),
                body.has("support") ? support(body.object("support")) : null);
    }

    private static Policy policy(JsonMembers policy) {
        var otherwise = Policy.DEFAULT;
        var read = new Policy(
                policy.integer("codeLength", otherwise.codeLength()),
                policy.duration("codeLifetime", otherwise.codeLifetime()),
                policy.duration("verificationLifetime", otherwise.verificationLifetime()),
                policy.integer("maxAttempts", otherwise.maxAttempts()),
                policy.duration("attemptMemory", otherwise.attemptMemory()),
                policy.integer("maxResends", otherwise.maxResends()),
                policy.duration("resendCooldown", otherwise.resendCooldown()),
                policy.durations("lockout", otherwise.lockout()),
                policy.duration("lockoutMemory", otherwise.lockoutMemory()),
                policy.integer("maxConsecutiveFailures", otherwise.maxConsecutiveFailures()));
        policy.done();
        return read;
    }

    private static Limits limits(JsonMembers limits) {
        var otherwise = Limits.DEFAULT;
        var read = new Limits(
                limit(limits, "sendsPerRecipient", otherwise.sendsPerRecipient()),
                limit(limits, "startsPerClientIp", otherwise.startsPerClientIp()),
                limit(limits, "startsPerApplication", otherwise.startsPerApplication()));
        limits.done();
        return read;
    }

    private static Limit limit(JsonMembers limits, String name, Limit otherwise) {
        var limit = limits.object(name);
        var read = new Limit(limit.integer("count", otherwise.count()), limit.duration("per", otherwise.per()));
        limit.done();
        return read;
    }

    private static Templates templates(JsonMembers templates) {
        var otherwise = Templates.DEFAULT;
        var read = new Templates(
                templates.text("code", otherwise.code()),
                templates.text("retry", otherwise.retry()),
                templates.text("locked", otherwise.locked()),
                templates.text("unlocked", otherwise.unlocked()));
        templates.done();
        return read;
    }

    private static Support support(JsonMembers support) {
        var read = new Support(support.text("url", null), support.text("phone", null));
        support.done();
        return read;
    }
}
