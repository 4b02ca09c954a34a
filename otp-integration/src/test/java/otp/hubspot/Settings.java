package otp.hubspot;

import java.net.URI;

import otp.settings.HubSpotSettings;

/** A portal's settings for tests. */
final class Settings {

    private Settings() {}

    static HubSpotSettings at(URI url) {
        return new HubSpotSettings(url, "2026-09", "the-token", "the-secret", "62515", 90, false,
                new HubSpotSettings.Tickets("0", "1", "4"),
                URI.create("https://app.example.com"));
    }

    static HubSpotSettings on() {
        return at(URI.create("https://crm.example.com"));
    }

    static HubSpotSettings off() {
        return new HubSpotSettings(URI.create("https://crm.example.com"), "2026-09", null, null, null, 90, false,
                new HubSpotSettings.Tickets("0", "1", "4"), URI.create("https://app.example.com"));
    }
}
