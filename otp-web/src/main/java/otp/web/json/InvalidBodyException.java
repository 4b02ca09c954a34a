package otp.web.json;

import java.util.List;

import otp.application.Fault;

/** The body is not what the route takes; each fault says where and what is expected, never what was sent. */
public class InvalidBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidBodyException(List<Fault> faults) {
        super("invalid body", null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
