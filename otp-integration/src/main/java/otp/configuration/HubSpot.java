package otp.configuration;

import java.net.URI;

import otp.hubspot.Paths;
import otp.settings.HubSpotSettings;

/** The CRM, all of it optional: without a token the sync is off. */
final class HubSpot {

    private static final String VISIBLE = "must be visible ASCII characters without space";
    private static final String INTERNAL_ID = "must be letters, digits, - or _";

    private HubSpot() {}

    static HubSpotSettings read(Values values) {
        String url = values.withDefault("otp.hubspot.url", "https://api.hubapi.com", Urls.RULE, Urls::usable);
        String api = values.withDefault("otp.hubspot.api", "2026-09", "must name paths that are known, as 2026-09 does", Paths::known);
        String rate = values.withDefault("otp.hubspot.requests-per-10s", "90", "must be a number from 10 to 1000", HubSpot::rate);
        String signatures = values.withDefault("otp.hubspot.signatures", "v3", "must be v3 or v3,v2",
                text -> text.matches("v3(\\s*,\\s*v2)?"));
        String appUrl = values.withDefault("otp.hubspot.app-url", "https://app.hubspot.com", Urls.RULE, Urls::usable);
        return new HubSpotSettings(URI.create(url), api, secret(values, "access-token"), secret(values, "client-secret"),
                optional(values, "portal-id", "must be 1 to 20 digits", "[0-9]{1,20}"), Integer.parseInt(rate), signatures.endsWith("v2"),
                tickets(values), URI.create(appUrl));
    }

    private static HubSpotSettings.Tickets tickets(Values values) {
        String open = internalId(values, "ticket-stage-open", "1");
        String closed = internalId(values, "ticket-stage-closed", "4");
        if (open.equals(closed)) {
            values.fault("otp.hubspot.ticket-stage-closed", "must be another stage than otp.hubspot.ticket-stage-open");
        }
        return new HubSpotSettings.Tickets(internalId(values, "ticket-pipeline", "0"), open, closed);
    }

    private static String internalId(Values values, String name, String otherwise) {
        return values.withDefault("otp.hubspot." + name, otherwise, INTERNAL_ID, text -> text.matches("[A-Za-z0-9_-]{1,100}"));
    }

    private static boolean rate(String text) {
        return text.matches("[1-9][0-9]{1,3}") && Integer.parseInt(text) <= 1000;
    }

    private static String secret(Values values, String name) {
        return optional(values, name, VISIBLE, "[\\x21-\\x7e]+");
    }

    /** Null when it is not given; also when it is unusable, which is a fault. */
    private static String optional(Values values, String name, String rule, String form) {
        String value = values.withDefault("otp.hubspot." + name, "", rule, text -> text.matches(form));
        return value.isEmpty() ? null : value;
    }
}
