package otp.web.audit;

import java.util.List;

import otp.application.Fault;
import otp.attestation.Period;
import otp.web.json.Faults;
import otp.web.json.InvalidBodyException;
import otp.web.json.JsonMembers;
import otp.web.search.Sought;

/**
 * The body of a verification of the log.
 *
 * @param application null: named by the header
 * @param sought at most one of its members is given
 */
record AuditVerifyBody(String application, Sought sought, Period period) {

    private static final String APPLICATION = "application";

    static AuditVerifyBody read(byte[] bytes) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        var application = body.nullableText(APPLICATION);
        var sought = Sought.read(body);
        if (body.has("account") && body.has("to")) {
            body.fault("to", "excludes account");
        }
        var period = Periods.read(body);
        body.done();
        faults.throwIfAny();
        return new AuditVerifyBody(application, sought, period);
    }

    /** It names no application, or not the one of the header. */
    static InvalidBodyException unfitApplication(String detail) {
        return new InvalidBodyException(List.of(new Fault("/" + APPLICATION, detail)));
    }
}
