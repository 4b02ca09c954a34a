package otp.hubspot;

import com.fasterxml.jackson.databind.JsonNode;

/** What HubSpot said. Of an error only category, sub-category, codes and correlation id may go any further: its texts quote what was sent. */
public record Answer(int status, JsonNode body) {

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
