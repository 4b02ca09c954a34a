package otp.whatsapp;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.settings.WhatsAppSettings;
import otp.transport.ProviderConnection;

/** The one call of Meta's Cloud API that sends. Its answer is given as it came, whatever the status: only the body says what it means. */
@ApplicationScoped
public class GraphConnection {

    /** As many as may send at once. */
    static final int SENDS = 32;
    static final int MOST_BYTES = 64 * 1024;

    /** More than the 5 s a slow provider may take; a lost probe ends soon enough for a recovery to be noticed within 10 s. */
    private static final Duration LONGEST = Duration.ofSeconds(7);

    private ProviderConnection connection;
    private String path;

    protected GraphConnection() {
        // CDI proxy
    }

    @Inject
    public GraphConnection(WhatsAppSettings settings) {
        this(settings, LONGEST);
    }

    GraphConnection(WhatsAppSettings settings, Duration longest) {
        connection = new ProviderConnection(settings.url(), settings.accessToken(), longest, MOST_BYTES);
        path = "/" + settings.version() + "/" + settings.phoneNumberId() + "/messages";
    }

    /** Where a caller wants the client to be there: its construction reads what certificates are trusted, which takes a while. */
    void open() {
        // Done by whoever made this bean.
    }

    /** The body of the answer is null when it was too long. */
    HttpResponse<byte[]> send(TemplateMessage message) throws IOException {
        return connection.send("POST", path, MessageJson.bytes(message));
    }
}
