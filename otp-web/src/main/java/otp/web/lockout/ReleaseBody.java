package otp.web.lockout;

import otp.lockout.Release;
import otp.web.json.ClaimedText;
import otp.web.json.Faults;
import otp.web.json.JsonMembers;

/** Reads the body of a release. Who and why end up on one line of a list or in a note, so only the reason may have lines. */
final class ReleaseBody {

    private ReleaseBody() {}

    static Release read(byte[] bytes) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        var agent = ClaimedText.line(body, "agent", Release.MAX_AGENT);
        var reason = ClaimedText.lines(body, "reason", Release.MAX_REASON);
        body.done();
        faults.throwIfAny();
        return new Release(agent, reason);
    }
}
