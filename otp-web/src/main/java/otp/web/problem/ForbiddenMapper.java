package otp.web.problem;

import jakarta.ws.rs.ext.Provider;

import otp.web.caller.ForbiddenException;

/** A known caller that may not do this. */
@Provider
public class ForbiddenMapper extends ProblemMapper<ForbiddenException> {

    @Override
    protected Problem problemOf(ForbiddenException exception) {
        return Problems.forbidden();
    }
}
