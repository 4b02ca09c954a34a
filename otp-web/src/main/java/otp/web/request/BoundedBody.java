package otp.web.request;

import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Reads a body whole, but never more of it than its route takes, however it arrives. */
public final class BoundedBody {

    /** What a caller may send. */
    public static final int CALLER_LIMIT = 16 * 1024;

    private static final String CHARSET = "charset";

    private BoundedBody() {}

    /** A caller's JSON; empty when there is no body, which then needs no media type. */
    public static byte[] json(InputStream stream, HttpHeaders headers) throws IOException {
        byte[] body = bytes(stream, headers, CALLER_LIMIT);
        if (body.length > 0 && !isJson(headers.getMediaType())) {
            throw new UnsupportedMediaTypeException();
        }
        return body;
    }

    public static byte[] bytes(InputStream stream, HttpHeaders headers, int limit) throws IOException {
        if (headers.getLength() > limit) {
            throw new PayloadTooLargeException();
        }
        byte[] body = stream.readNBytes(limit + 1);
        if (body.length > limit) {
            throw new PayloadTooLargeException();
        }
        return body;
    }

    private static boolean isJson(MediaType type) {
        return type != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(type) && !type.isWildcardType() && !type.isWildcardSubtype()
                && type.getParameters().getOrDefault(CHARSET, "utf-8").equalsIgnoreCase("utf-8");
    }
}
