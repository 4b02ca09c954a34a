package otp.sandbox.graph;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request to send a template that Meta would take.
 *
 * @param input the recipient as it was given
 * @param recipient the same in digits, WhatsApp's id of the person
 * @param body the request as it came, for developers to look at
 */
public record SendRequest(String input, String recipient, FilledTemplate filled, Optional<String> callbackData, JsonNode body) {

    @Override
    public String toString() {
        return "SendRequest[" + filled + "]";
    }
}
