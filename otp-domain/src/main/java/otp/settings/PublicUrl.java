package otp.settings;

import java.net.URI;
import java.util.Objects;

/** What the outside calls this service. {@code Host} and forwarded headers never decide it. */
public record PublicUrl(URI uri) {

    public PublicUrl {
        Objects.requireNonNull(uri, "uri");
    }

    /** @param path absolute, for example {@code /otp/v1/jwks.json} */
    public String at(String path) {
        return this + path;
    }

    /** Without a slash at the end. */
    @Override
    public String toString() {
        String text = uri.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
