package otp.system;

import com.fasterxml.jackson.databind.JsonNode;

/** One request to the messages endpoint, as it arrived. */
public record Send(String path, String authorization, JsonNode body) {

    /** Digits without plus. */
    public String to() {
        return body.at("/to").asText();
    }

    public String template() {
        return body.at("/template/name").asText();
    }

    public String language() {
        return body.at("/template/language/code").asText();
    }

    /** The code, or the sentence of a message that carries none. */
    public String parameter() {
        return body.at("/template/components/0/parameters/0/text").asText();
    }

    public String callback() {
        return body.at("/biz_opaque_callback_data").asText();
    }
}
