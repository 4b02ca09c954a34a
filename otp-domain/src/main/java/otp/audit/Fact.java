package otp.audit;

import java.time.Instant;
import java.util.regex.Pattern;

import otp.account.Call;

/**
 * What happened, before it has its place in a log.
 *
 * @param actor such as {@code key:…}, {@code agent:…} as claimed, {@code provider:whatsapp}, {@code timer}, {@code admin}
 * @param requestId null when no request caused it
 */
public record Fact(EventType type, About about, String actor, String requestId, Instant at, Details details) {

    /** The actor of what the clock brought about. */
    public static final String TIMER = "timer";

    /** As in an account's name, bare digits are an id. */
    private static final Pattern NUMBERED = Pattern.compile("jwt:(?:[+\uFF0B].*|00\\d{7,15})", Pattern.DOTALL);

    public Fact {
        details.demandOnly(type.members());
        actor = named(actor);
    }

    /** A name that an identity provider gives is kept as it is, unless it is a phone number. */
    static String named(String actor) {
        return NUMBERED.matcher(actor).matches() ? Numbers.masked(actor) : actor;
    }

    /** The actor who is only claimed to be one: a person of support, by the name that the caller gives. */
    public static String agent(String name) {
        return "agent:" + Numbers.masked(name);
    }

    public static Fact by(Call call, EventType type, About about, Instant at, Details details) {
        return new Fact(type, about, call.actor(), call.requestId(), at, details);
    }

    public static Fact byTimer(EventType type, About about, Instant at, Details details) {
        return new Fact(type, about, TIMER, null, at, details);
    }
}
