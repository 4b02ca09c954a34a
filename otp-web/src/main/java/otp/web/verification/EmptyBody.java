package otp.web.verification;

import otp.web.json.Faults;
import otp.web.json.JsonMembers;

/** The body of a request that says everything by its route: none, or an object without members. */
final class EmptyBody {

    private EmptyBody() {}

    static void read(byte[] bytes) {
        if (bytes.length > 0) {
            var faults = new Faults();
            JsonMembers.of(bytes, faults).done();
            faults.throwIfAny();
        }
    }
}
