package otp.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import otp.application.Application;
import otp.application.Definition;
import otp.application.Limits;
import otp.application.Policy;
import otp.application.Support;
import otp.application.Templates;

/** Applications for tests. */
public final class GivenApplications {

    public static final Application ACME = application("acme", new Support("https://example.com/help", "+18005550100"));
    public static final Application LONELY = application("lonely", null);
    public static final Application DISABLED = application("disabled", null, false);

    private GivenApplications() {}

    private static Application application(String name, Support support) {
        return application(name, support, true);
    }

    private static Application application(String name, Support support, boolean enabled) {
        var definition = new Definition("Acme Bank", enabled, "en_US", Policy.DEFAULT, Limits.DEFAULT, List.of("US", "DE", "GB"),
                Templates.DEFAULT,
                List.of("https://app.example.com/"), support);
        return new Application(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, definition, 7,
                Instant.parse("2026-11-22T20:41:08.123Z"), Instant.parse("2026-11-22T20:42:00Z"));
    }
}
