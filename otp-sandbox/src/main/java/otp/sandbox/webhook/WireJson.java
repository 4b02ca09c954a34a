package otp.sandbox.webhook;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * JSON as Meta writes it to webhooks: everything beyond ASCII and every slash escaped. Whoever checks a signature over what a parser made of
 * it finds out here.
 */
final class WireJson {

    private WireJson() {}

    static byte[] bytes(JsonNode json) {
        StringBuilder wire = new StringBuilder();
        json.toString().chars().forEach(character -> {
            if (character == '/') {
                wire.append("\\/");
            } else if (character > 0x7e) {
                wire.append(String.format("\\u%04x", character));
            } else {
                wire.append((char) character);
            }
        });
        return wire.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
