package otp.whatsapp;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes the body of a send: the bytes the tests hold against Meta's schema are those that leave. */
final class MessageJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private MessageJson() {}

    static byte[] bytes(TemplateMessage message) {
        try {
            return JSON.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
