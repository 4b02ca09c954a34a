package otp.web.problem;

import jakarta.ws.rs.ext.Provider;

import otp.crm.CrmUnavailableException;

/** Only what asks the CRM itself hears of this: starts and checks never do. */
@Provider
public class CrmUnavailableMapper extends ProblemMapper<CrmUnavailableException> {

    private static final int PAUSE = 10;

    @Override
    protected Problem problemOf(CrmUnavailableException exception) {
        return Problems.unavailable("hubspot", PAUSE);
    }
}
