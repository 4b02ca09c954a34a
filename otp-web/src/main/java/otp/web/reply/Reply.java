package otp.web.reply;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.Response;

/** An answer as it goes over the wire, rendered. Being bytes, it can be kept and given again. */
public record Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {

    public static final String JSON = "application/json";

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(int status, byte[] body) {
        return new Reply(status, JSON, body, Map.of());
    }

    public Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, mediaType, body, more);
    }

    public Response response() {
        var response = Response.status(status).type(mediaType).entity(body);
        headers.forEach(response::header); // a Location given as a text stays relative
        return response.build();
    }
}
