package otp.investigation;

import java.time.Instant;

/**
 * What the CRM knows of an event.
 *
 * @param status the contract's word
 * @param at when it got there; null: it has not
 */
public record CrmState(String status, Instant at) {

    /** No CRM is connected, or none was when it happened. */
    static final CrmState OFF = new CrmState("off", null);
    static final CrmState PENDING = new CrmState("pending", null);
    /** The CRM refuses what there is to tell of the account. */
    static final CrmState PARKED = new CrmState("parked", null);

    static CrmState synced(Instant at) {
        return new CrmState("synced", at);
    }
}
