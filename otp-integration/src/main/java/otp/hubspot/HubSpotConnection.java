package otp.hubspot;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.settings.HubSpotSettings;
import otp.transport.ProviderConnection;

/** The connection to HubSpot. */
@ApplicationScoped
public class HubSpotConnection {

    /** As many requests as may be under way at once. */
    static final int REQUESTS = 8;
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private ProviderConnection connection;

    protected HubSpotConnection() {
        // CDI proxy
    }

    @Inject
    public HubSpotConnection(HubSpotSettings settings) {
        this(settings, LONGEST);
    }

    HubSpotConnection(HubSpotSettings settings, Duration longest) {
        connection = new ProviderConnection(settings.url(), settings.accessToken(), longest, MOST_BYTES);
    }

    /** The body of the answer is null when it was too long. */
    HttpResponse<byte[]> send(String method, String path, byte[] body) throws IOException {
        return connection.send(method, path, body);
    }
}
