package otp.web.application;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import otp.application.Support;

/** Where a person finds help, as applications and lockouts show it. */
public final class SupportJson {

    private SupportJson() {}

    /** Writes the members that are known; {@code null} for no support at all. */
    public static void write(JsonGenerator json, Support support) throws IOException {
        if (support == null) {
            json.writeNullField("support");
            return;
        }
        json.writeObjectFieldStart("support");
        if (support.url() != null) {
            json.writeStringField("url", support.url());
        }
        if (support.phone() != null) {
            json.writeStringField("phone", support.phone());
        }
        json.writeEndObject();
    }
}
