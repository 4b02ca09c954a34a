package otp.audit;

import java.time.Instant;

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

    public Fact {
        details.demandOnly(type.members());
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
