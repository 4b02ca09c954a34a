package otp.web.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.ws.rs.ext.Provider;

import otp.crypto.TamperedException;

/** Somebody wrote to the database, or an old backup was mixed in: nothing was done, and nothing will be until an operator has looked. */
@Provider
public class TamperedMapper extends ProblemMapper<TamperedException> {

    private static final Logger LOG = System.getLogger(TamperedMapper.class.getName());

    @Override
    protected Problem problemOf(TamperedException exception) {
        LOG.log(Level.ERROR, "Refused, since the database was tampered with or restored in part: {0}", exception.getMessage());
        return Problems.databaseUnavailable();
    }
}
