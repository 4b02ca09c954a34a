package otp.web;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/** Request headers for tests. */
public final class GivenHeaders implements HttpHeaders {

    private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
    private MediaType type;
    private int length = -1;

    public GivenHeaders with(String name, String... values) {
        headers.addAll(name, values);
        return this;
    }

    public GivenHeaders type(MediaType given) {
        type = given;
        return this;
    }

    public GivenHeaders length(int given) {
        length = given;
        return this;
    }

    @Override
    public List<String> getRequestHeader(String name) {
        return headers.get(name);
    }

    @Override
    public String getHeaderString(String name) {
        return headers.containsKey(name) ? String.join(",", headers.get(name)) : null;
    }

    @Override
    public MultivaluedMap<String, String> getRequestHeaders() {
        return headers;
    }

    @Override
    public MediaType getMediaType() {
        return type;
    }

    @Override
    public int getLength() {
        return length;
    }

    @Override
    public List<MediaType> getAcceptableMediaTypes() {
        return List.of(MediaType.WILDCARD_TYPE);
    }

    @Override
    public List<Locale> getAcceptableLanguages() {
        return List.of();
    }

    @Override
    public Locale getLanguage() {
        return null;
    }

    @Override
    public Map<String, Cookie> getCookies() {
        return Map.of();
    }

    @Override
    public Date getDate() {
        return null;
    }
}
