package otp.hubspot;

import java.time.Duration;
import java.util.Arrays;

import com.fasterxml.jackson.databind.JsonNode;

/** The limits that HubSpot names when it throttles, and how long one is over if it does not say. */
enum RatePolicy {

    SECONDLY(Duration.ofSeconds(1)), TEN_SECONDLY_ROLLING(Duration.ofSeconds(10)),
    /** Ends at midnight of the portal's account, wherever that is: one try an hour finds out. */
    DAILY(Duration.ofHours(1));

    private final Duration pause;

    RatePolicy(Duration pause) {
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }

    /** One that is not known is taken for the usual one. */
    static RatePolicy of(JsonNode body) {
        String name = body.path("policyName").asText();
        return Arrays.stream(values()).filter(policy -> policy.name().equals(name)).findFirst().orElse(TEN_SECONDLY_ROLLING);
    }
}
