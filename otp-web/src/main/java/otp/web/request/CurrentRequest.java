package otp.web.request;

import jakarta.enterprise.context.RequestScoped;

import otp.account.Call;
import otp.application.Application;
import otp.application.Role;
import otp.web.caller.Caller;
import otp.web.caller.ForbiddenException;
import otp.web.caller.UnauthenticatedException;

/** What every part of the HTTP side may ask about the request at hand. Whoever needs a caller and finds none is refused: fail closed. */
@RequestScoped
public class CurrentRequest {

    private String id;
    private String method;
    private String path;
    private Caller caller;

    public void begin(String requestId, String requestMethod, String requestPath) {
        id = requestId;
        method = requestMethod;
        path = requestPath;
    }

    public void authenticated(Caller known) {
        caller = known;
    }

    public String id() {
        return id;
    }

    public String method() {
        return method;
    }

    /** As it stood in the request line, without the query. */
    public String path() {
        return path;
    }

    public String route() {
        return Route.of(path);
    }

    public Caller caller() {
        if (caller == null) {
            throw new UnauthenticatedException();
        }
        return caller;
    }

    /** The caller, if it carries one of the roles. */
    public Caller callerAs(Role... roles) {
        if (!caller().hasOneOf(roles)) {
            throw new ForbiddenException();
        }
        return caller;
    }

    /** The call of an application's own caller; an administrator is none, whatever else it carries. */
    public Call callOfCaller() {
        Caller known = callerAs(Role.CALLER);
        if (known.isAdmin()) {
            throw new ForbiddenException();
        }
        return call(known.application());
    }

    public Call call(Application application) {
        return new Call(application, caller().actor(), id);
    }
}
