package otp.web.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.ws.rs.ext.Provider;

/** Whatever nobody expected is our fault: the trace goes to the log, once, and nothing of it to the caller. */
@Provider
public class UnexpectedExceptionMapper extends ProblemMapper<Throwable> {

    private static final Logger LOG = System.getLogger(UnexpectedExceptionMapper.class.getName());

    @Override
    protected Problem problemOf(Throwable exception) {
        LOG.log(Level.ERROR, "Unexpected", exception);
        return Problems.internalError();
    }
}
