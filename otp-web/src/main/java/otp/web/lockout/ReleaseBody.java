package otp.web.lockout;

import java.util.function.IntPredicate;

import otp.lockout.Release;
import otp.web.json.Faults;
import otp.web.json.JsonMembers;

/** Reads the body of a release. Who and why end up on one line of a list or in a note, so only the reason may have lines. */
final class ReleaseBody {

    private ReleaseBody() {}

    static Release read(byte[] bytes) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        var agent = text(body, "agent", Release.MAX_AGENT, Character::isISOControl);
        var reason = text(body, "reason", Release.MAX_REASON, point -> Character.isISOControl(point) && "\n\r\t".indexOf(point) < 0);
        body.done();
        faults.throwIfAny();
        return new Release(agent, reason);
    }

    private static String text(JsonMembers body, String name, int most, IntPredicate forbidden) {
        var text = body.requiredText(name);
        if (text != null && (blank(text) || text.codePointCount(0, text.length()) > most || text.codePoints().anyMatch(forbidden))) {
            body.fault(name, "must be 1–" + most + " characters that say something, without control characters");
        }
        return text;
    }

    private static boolean blank(String text) {
        return text.codePoints().allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point));
    }
}
