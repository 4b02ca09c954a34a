package otp.web.key;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import otp.application.Role;
import otp.web.json.Faults;
import otp.web.json.Instants;
import otp.web.json.JsonMembers;

/**
 * What a new key is to be.
 *
 * @param label empty: none
 * @param expiresAt null: never
 */
record KeyBody(Set<Role> roles, String label, Instant expiresAt) {

    static final Map<String, Role> ROLES = Map.of("caller", Role.CALLER, "support", Role.SUPPORT, "auditor", Role.AUDITOR);
    private static final int MAX_LABEL = 100;

    static KeyBody read(byte[] bytes, Instant now) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        var key = new KeyBody(roles(body), label(body), expiresAt(body, now));
        body.done();
        faults.throwIfAny();
        return key;
    }

    private static Set<Role> roles(JsonMembers body) {
        List<String> words = body.texts("roles", null);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (words == null) {
            body.require("roles");
        } else if (words.isEmpty()) {
            body.fault("roles", "must have at least one of caller, support and auditor");
        } else {
            for (int i = 0; i < words.size(); i++) {
                role(body, i, words.get(i), roles);
            }
        }
        return roles;
    }

    private static void role(JsonMembers body, int index, String word, Set<Role> roles) {
        Role role = ROLES.get(word);
        if (role == null) {
            body.faultAt("roles", index, "must be caller, support or auditor");
        } else {
            roles.add(role);
        }
    }

    private static String label(JsonMembers body) {
        String label = body.nullableText("label");
        if (label != null && (label.isBlank() || label.codePointCount(0, label.length()) > MAX_LABEL
                || label.codePoints().anyMatch(Character::isISOControl))) {
            body.fault("label", "must be 1–" + MAX_LABEL + " characters without control characters");
        }
        return label == null ? "" : label;
    }

    private static Instant expiresAt(JsonMembers body, Instant now) {
        String text = body.nullableText("expiresAt");
        if (text == null) {
            return null;
        }
        var instant = Instants.parse(text);
        if (instant.filter(now::isBefore).isEmpty()) {
            body.fault("expiresAt", "must be an instant to come, RFC 3339");
        }
        return instant.orElse(null);
    }
}
