package otp.web.lockout;

import otp.application.Application;
import otp.support.LockoutSearch;
import otp.web.json.Faults;
import otp.web.json.JsonMembers;
import otp.web.search.PageRequest;
import otp.web.search.Sought;

/**
 * The body of a search for lockouts.
 *
 * @param active null: whether or not they are in force
 */
record LockoutSearchBody(Sought sought, Boolean active, PageRequest page) {

    private static final String ACTIVE = "active";

    static LockoutSearchBody read(byte[] bytes) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        var search = new LockoutSearchBody(Sought.read(body), active(body), PageRequest.read(body));
        body.done();
        faults.throwIfAny();
        return search;
    }

    private static Boolean active(JsonMembers body) {
        return body.has(ACTIVE) ? body.bool(ACTIVE, true) : null;
    }

    /** @param application null: in all of them */
    LockoutSearch within(Application application) {
        return new LockoutSearch(sought.within(application), active);
    }
}
