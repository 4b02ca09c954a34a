package otp.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Somebody who calls the API: an administrator, an application, or nobody in particular. Safe for many threads. */
public final class OtpClient {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI api;
    private final Map<String, String> headers;

    private OtpClient(URI api, Map<String, String> headers) {
        this.api = api;
        this.headers = headers;
    }

    public static OtpClient nobody(OtpServer server) {
        return new OtpClient(server.uri().resolve("/otp/v1/"), Map.of());
    }

    public static OtpClient admin(OtpServer server) {
        return nobody(server).as(ServerSetup.ADMIN_KEY);
    }

    public OtpClient as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same caller with one header more on every request. */
    public OtpClient with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new OtpClient(api, more);
    }

    /** The same caller, talking to another node. */
    public OtpClient at(OtpServer server) {
        return new OtpClient(server.uri().resolve("/otp/v1/"), headers);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** @param path relative to /otp/v1/, or absolute; @param body null for none, else sent as JSON unless a Content-Type is set */
    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path)).timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As an administrator: makes the application and a key for it, and returns whoever holds that key. */
    public OtpClient application(String name, String definition, String... roles) {
        expect(put("applications/" + name, definition), 200, 201);
        String list = "[\"" + String.join("\",\"", roles) + "\"]";
        Answer key = post("applications/" + name + "/keys", "{\"roles\":" + list + ",\"label\":\"test\"}");
        expect(key, 201);
        return as(key.at("/key"));
    }

    private static void expect(Answer answer, int... statuses) {
        for (int status : statuses) {
            if (answer.status() == status) {
                return;
            }
        }
        throw new AssertionError(answer.toString());
    }
}
