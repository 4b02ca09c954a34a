package otp.hubspot;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** One request to HubSpot, within the budget. */
public interface Exchange {

    /**
     * Waits for the budget, asks, and hands over what was answered about the records that were sent.
     *
     * @param place what the path's placeholders stand for, by name; encoded here
     * @param body null: none
     * @return the answer of status 2xx, 207 among them, 400, 404, 409 and whatever else is about what was sent
     * @throws otp.crm.CrmUnavailableException no answer, no readable one, 5xx and the like, 429, 401 and 403
     */
    Answer call(Operation operation, Map<String, String> place, JsonNode body);
}
