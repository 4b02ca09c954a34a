package otp.system;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import otp.sandbox.portal.PortalAnswer;

/** A way in which HubSpot fails: what it does with a request, and what of that it tells. Empty: the connection breaks without a word. */
@FunctionalInterface
public interface HubSpotFault {

    /** @param work does what was asked for, and says what would be answered */
    Optional<PortalAnswer> befall(Supplier<PortalAnswer> work);

    static HubSpotFault answer(int status, String body) {
        return answer(status, body, Map.of("Content-Type", "application/json"));
    }

    static HubSpotFault answer(int status, String body, Map<String, String> headers) {
        return work -> Optional.of(new PortalAnswer(status, headers, body));
    }

    /** In HubSpot's shape. */
    static HubSpotFault error(int status, String category) {
        return work -> Optional.of(PortalAnswer.error(status, category, "An error occurred."));
    }

    /** What a proxy in front of it says. */
    static HubSpotFault page(int status) {
        return answer(status, "<html><body><h1>Bad gateway</h1></body></html>", Map.of("Content-Type", "text/html"));
    }

    /** @param policy SECONDLY, TEN_SECONDLY_ROLLING or DAILY */
    static HubSpotFault throttled(String policy) {
        return work -> Optional.of(PortalAnswer.throttled(policy));
    }

    static HubSpotFault throttled(String policy, String retryAfter) {
        return work -> Optional.of(new PortalAnswer(429, Map.of("Retry-After", retryAfter, "Content-Type", "application/json"),
                PortalAnswer.throttled(policy).body()));
    }

    /** Nothing is done, and the connection breaks. */
    static HubSpotFault reset() {
        return work -> Optional.empty();
    }

    /** It is done, and the connection breaks before the answer. */
    static HubSpotFault loseAnswer() {
        return work -> {
            work.get();
            return Optional.empty();
        };
    }

    /** It is done, and the answer is another one. */
    static HubSpotFault doneBut(int status) {
        return work -> {
            work.get();
            return page(status).befall(work);
        };
    }
}
