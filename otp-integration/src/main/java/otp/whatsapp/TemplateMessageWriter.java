package otp.whatsapp;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes the body by Jackson, whichever JSON providers the server has: the bytes the tests hold against Meta's schema are those that leave. */
public class TemplateMessageWriter implements MessageBodyWriter<TemplateMessage> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == TemplateMessage.class;
    }

    @Override
    public void writeTo(TemplateMessage message, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        out.write(bytes(message));
    }

    static byte[] bytes(TemplateMessage message) throws IOException {
        return JSON.writeValueAsBytes(message);
    }
}
