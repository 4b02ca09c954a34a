package otp.web.crm;

import otp.attestation.Period;
import otp.web.audit.Periods;
import otp.web.json.Faults;
import otp.web.json.JsonMembers;
import otp.web.search.PageRequest;
import otp.web.search.Sought;

/**
 * The body of a comparison with the CRM: of whom, or of accounts with events in which period.
 *
 * @param application its name
 * @param sought at most one of its members is given, and then no period
 * @param queue whether what differs is told again
 */
record ReconcileBody(String application, Sought sought, Period period, boolean queue, PageRequest page) {

    static ReconcileBody read(byte[] bytes) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        var application = body.requiredText("application");
        var sought = Whom.read(body);
        var period = Periods.read(body);
        if (!period.equals(Period.ALWAYS) && (body.has("account") || body.has("to"))) {
            body.fault(period.since() == null ? "until" : "since", "must not be given together with account or to");
        }
        var read = new ReconcileBody(application, sought, period, body.bool("queue", false), PageRequest.read(body));
        body.done();
        faults.throwIfAny();
        return read;
    }
}
