package otp.web.problem;

import jakarta.ws.rs.ext.Provider;

/** The problem is what the exception carries. */
@Provider
public class ProblemExceptionMapper extends ProblemMapper<ProblemException> {

    @Override
    protected Problem problemOf(ProblemException exception) {
        return exception.problem();
    }
}
