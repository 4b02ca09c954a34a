package otp.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import otp.system.Answer;

/** Sends what no decent client sends: any bytes, any headers, no length. */
final class Wire {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private Wire() {}

    /** @param path from the root of the server; @param headers name, value, name, value … */
    static Answer send(String method, String path, byte[] body, String... headers) {
        return exchange(method, path, BodyPublishers.ofByteArray(body), headers);
    }

    static Answer send(String method, String path, String... headers) {
        return exchange(method, path, BodyPublishers.noBody(), headers);
    }

    /** In chunks, so that nobody knows the length beforehand. */
    static Answer stream(String method, String path, byte[] body, String... headers) {
        return exchange(method, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), headers);
    }

    private static Answer exchange(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(OneNode.server().uri().resolve(path)).timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
