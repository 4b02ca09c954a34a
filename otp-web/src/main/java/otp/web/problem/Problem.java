package otp.web.problem;

import java.util.LinkedHashMap;
import java.util.Map;

import otp.web.json.JsonBytes;
import otp.web.json.JsonPart;
import otp.web.reply.Reply;

/**
 * One answer that says no (RFC 9457). Its words are ours alone: neither internals nor anything that was sent.
 *
 * @param members the members of this type, besides those every problem has
 */
public record Problem(ProblemType type, String detail, JsonPart members, Map<String, String> headers) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, JsonPart.NOTHING);
    }

    public static Problem of(ProblemType type, String detail, JsonPart members) {
        return new Problem(type, detail, members, Map.of());
    }

    public Problem with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(type, detail, members, more);
    }

    /** @param instance the route it arose at; the request's id tells one occurrence from another */
    public Reply at(String instance) {
        byte[] body = JsonBytes.object(json -> {
            json.writeStringField("type", type.uri());
            json.writeStringField("title", type.title());
            json.writeNumberField("status", type.status());
            json.writeStringField("detail", detail);
            json.writeStringField("instance", instance);
            members.write(json);
        });
        return new Reply(type.status(), MEDIA_TYPE, body, headers);
    }
}
