package otp.web.problem;

import jakarta.ws.rs.ext.Provider;

import otp.web.caller.UnauthenticatedException;

/** No credentials, or none of use: the two are told apart to nobody. */
@Provider
public class UnauthenticatedMapper extends ProblemMapper<UnauthenticatedException> {

    @Override
    protected Problem problemOf(UnauthenticatedException exception) {
        return Problems.unauthenticated();
    }
}
