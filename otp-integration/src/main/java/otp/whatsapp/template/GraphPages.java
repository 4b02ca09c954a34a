package otp.whatsapp.template;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.settings.WhatsAppSettings;
import otp.transport.ProviderConnection;

/** Asks for the list of templates, page by page, by connections of its own: they carry more than an answer to a send may, and hold up none. */
@ApplicationScoped
public class GraphPages {

    static final int MOST_BYTES = 2 * 1024 * 1024;
    static final int LIMIT = 100;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String FIELDS = "name,language,status,category,message_send_ttl_seconds,components";

    private ProviderConnection connection;
    private String path;

    protected GraphPages() {
        // CDI proxy
    }

    @Inject
    public GraphPages(WhatsAppSettings settings) {
        this(settings, LONGEST);
    }

    GraphPages(WhatsAppSettings settings, Duration longest) {
        connection = new ProviderConnection(settings.url(), settings.accessToken(), longest, MOST_BYTES);
        path = "/" + settings.version() + "/" + settings.businessAccountId() + "/message_templates?fields=" + FIELDS + "&limit=" + LIMIT;
    }

    /**
     * The body of the answer is null when it was too long.
     *
     * @param after the cursor that the page before ended with; null: the first page
     */
    HttpResponse<byte[]> page(String after) throws IOException {
        return connection.send("GET", path + (after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8)),
                new byte[0]);
    }
}
