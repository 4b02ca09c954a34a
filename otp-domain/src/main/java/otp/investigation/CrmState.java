package otp.investigation;

import java.time.Instant;

/**
 * What the CRM knows of an event.
 *
 * @param status the contract's word
 * @param at when it got there; null: it has not
 */
public record CrmState(String status, Instant at) {

    /** No CRM is connected. */
    static final CrmState OFF = new CrmState("off", null);
}
