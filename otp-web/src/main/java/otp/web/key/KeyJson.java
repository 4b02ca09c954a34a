package otp.web.key;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import otp.application.Role;
import otp.key.ApplicationKey;
import otp.key.NewKey;
import otp.web.json.Instants;
import otp.web.json.JsonPart;

/** A key as its administrator sees it. Its text is shown in one answer only: the one that made it. */
final class KeyJson {

    private KeyJson() {}

    static JsonPart created(NewKey made) {
        return json -> {
            json.writeStringField("id", made.key().id());
            json.writeStringField("key", made.token());
            terms(json, made.key());
        };
    }

    static JsonPart listed(ApplicationKey key) {
        return json -> {
            json.writeStringField("id", key.id());
            terms(json, key);
            Instants.write(json, "lastUsedAt", key.lastUsedAt());
        };
    }

    private static void terms(JsonGenerator json, ApplicationKey key) throws IOException {
        json.writeArrayFieldStart("roles");
        for (Role role : Role.values()) {
            if (key.roles().contains(role)) {
                json.writeString(role.name().toLowerCase(Locale.ROOT));
            }
        }
        json.writeEndArray();
        json.writeStringField("label", key.label().isEmpty() ? null : key.label());
        Instants.write(json, "createdAt", key.createdAt());
        Instants.write(json, "expiresAt", key.expiresAt());
    }
}
