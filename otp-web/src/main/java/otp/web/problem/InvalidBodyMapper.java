package otp.web.problem;

import jakarta.ws.rs.ext.Provider;

import otp.web.json.InvalidBodyException;

/** All faults of a body at once. */
@Provider
public class InvalidBodyMapper extends ProblemMapper<InvalidBodyException> {

    @Override
    protected Problem problemOf(InvalidBodyException exception) {
        return Problems.invalidBody(exception.faults());
    }
}
