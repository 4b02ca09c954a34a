package otp.web.verification;

import otp.web.json.Faults;
import otp.web.json.JsonMembers;
import otp.web.search.PageRequest;
import otp.web.search.Sought;

/** The body of a search for verifications. */
record VerificationSearchBody(Sought sought, PageRequest page) {

    static VerificationSearchBody read(byte[] bytes) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        var search = new VerificationSearchBody(Sought.read(body), PageRequest.read(body));
        body.done();
        faults.throwIfAny();
        return search;
    }
}
