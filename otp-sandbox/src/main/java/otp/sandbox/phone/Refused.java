package otp.sandbox.phone;

import java.time.Instant;
import java.util.Optional;

import otp.sandbox.graph.GraphError;

/** A request that was refused, for the page to tell of. */
public record Refused(String id, Instant at, Optional<String> recipient, GraphError error, String details) {

    @Override
    public String toString() {
        return "Refused[" + error + "]";
    }
}
