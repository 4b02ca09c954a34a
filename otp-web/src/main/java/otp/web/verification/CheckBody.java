package otp.web.verification;

import otp.verification.Entry;
import otp.web.json.Faults;
import otp.web.json.JsonMembers;

/**
 * The body of a check.
 *
 * @param action null: none
 */
record CheckBody(Entry entry, String action) {

    static CheckBody read(byte[] bytes) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        var check = new CheckBody(entry(body), Actions.read(body));
        body.done();
        faults.throwIfAny();
        return check;
    }

    private static Entry entry(JsonMembers body) {
        String typed = body.requiredText("code");
        if (typed == null) {
            return null;
        }
        return Entry.parse(typed).orElseGet(() -> {
            body.fault("code", "must be 1–32 letters, digits, white space or dashes");
            return null;
        });
    }

    @Override
    public String toString() {
        return "CheckBody[hidden]";
    }
}
