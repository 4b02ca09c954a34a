package otp.web.crm;

import otp.web.json.Faults;
import otp.web.json.JsonMembers;
import otp.web.search.Sought;

/**
 * What is parked and to be tried now: of whom, by exactly one of {@code account}, {@code to} and {@code "all": true}.
 *
 * @param application its name
 */
record ParkedRetryBody(String application, Sought sought) {

    static ParkedRetryBody read(byte[] bytes) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        var application = body.requiredText("application");
        var sought = Whom.read(body);
        boolean named = body.has("account") || body.has("to");
        boolean all = body.bool("all", false);
        if (all && named) {
            body.fault("all", "must not be given together with account or to");
        } else if (!all && !named) {
            body.fault("account", "is required, or to, or all");
        }
        body.done();
        faults.throwIfAny();
        return new ParkedRetryBody(application, sought);
    }
}
