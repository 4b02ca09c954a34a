package otp.web.audit;

import otp.attestation.Period;
import otp.web.json.JsonMembers;

/** Reads a period by the members {@code since} and {@code until}. */
public final class Periods {

    private Periods() {}

    public static Period read(JsonMembers body) {
        var since = body.nullable("since", EventSearchBody::instant, EventSearchBody.INSTANT);
        var until = body.nullable("until", EventSearchBody::instant, EventSearchBody.INSTANT);
        if (since != null && until != null && !since.isBefore(until)) {
            body.fault("until", "must be after since");
        }
        return new Period(since, until);
    }
}
