package otp.web.erasure;

import otp.erasure.Reason;
import otp.erasure.Whom;
import otp.web.json.ClaimedText;
import otp.web.json.Faults;
import otp.web.json.JsonMembers;
import otp.web.search.Sought;

/**
 * Reads the body of an erasure: in which application, whom by exactly one of {@code account} and {@code to}, and why.
 *
 * @param application its name
 */
record ErasureBody(String application, Whom whom, Reason reason) {

    static ErasureBody read(byte[] bytes) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        var application = body.requiredText("application");
        var whom = whom(body);
        var reason = ClaimedText.lines(body, "reason", Reason.MAX);
        body.done();
        faults.throwIfAny();
        return new ErasureBody(application, whom, new Reason(reason));
    }

    private static Whom whom(JsonMembers body) {
        var given = Sought.read(body);
        if (body.has("account") && body.has("to")) {
            body.fault("to", "must not be given together with account");
        } else if (!body.has("account") && !body.has("to")) {
            body.fault("account", "is required, or to");
        }
        if (given.account() != null) {
            return new Whom.Account(given.account());
        }
        return given.defaultAccount() != null ? new Whom.DefaultAccount(given.defaultAccount()) : new Whom.Person(given.to());
    }
}
