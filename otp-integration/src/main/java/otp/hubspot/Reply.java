package otp.hubspot;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer as it came.
 *
 * @param body a JSON object; else missing
 * @param empty whether there was no body at all
 * @param patience what the header asks for; null: nothing
 */
record Reply(int status, JsonNode body, boolean empty, Duration patience) {}
