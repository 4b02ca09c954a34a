package otp.web.security;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

import com.nimbusds.jose.util.DefaultResourceRetriever;

/** Fetches the identity provider's keys from exactly the configured address: no redirects, nothing large, nothing slow. */
final class KeySetRetriever extends DefaultResourceRetriever {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 3_000;
    private static final int MAX_BYTES = 256 * 1024;

    KeySetRetriever() {
        super(CONNECT_MILLIS, READ_MILLIS, MAX_BYTES);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
        HttpURLConnection connection = super.openHTTPConnection(url);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }
}
