package otp.web.crm;

import otp.web.json.Faults;
import otp.web.json.JsonMembers;
import otp.web.search.PageRequest;

/**
 * The body of a search for what the CRM refuses.
 *
 * @param application its name
 */
record ParkedSearchBody(String application, PageRequest page) {

    static ParkedSearchBody read(byte[] bytes) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        var read = new ParkedSearchBody(body.requiredText("application"), PageRequest.read(body));
        body.done();
        faults.throwIfAny();
        return read;
    }
}
