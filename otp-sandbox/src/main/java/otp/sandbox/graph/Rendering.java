package otp.sandbox.graph;

import java.util.Optional;

/** What a message looks like on the phone. */
public record Rendering(String text, Optional<String> footer, Optional<String> button) {

    @Override
    public String toString() {
        return "Rendering[…]";
    }
}
