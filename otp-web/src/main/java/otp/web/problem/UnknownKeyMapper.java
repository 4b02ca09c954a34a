package otp.web.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.ws.rs.ext.Provider;

import otp.crypto.UnknownKeyException;

/** This node's secrets are behind what the database was written with: another node, or this one after its rollout, can answer. */
@Provider
public class UnknownKeyMapper extends ProblemMapper<UnknownKeyException> {

    private static final Logger LOG = System.getLogger(UnknownKeyMapper.class.getName());

    @Override
    protected Problem problemOf(UnknownKeyException exception) {
        LOG.log(Level.ERROR, "Check otp.secret and otp.secret.previous: {0}", exception.getMessage());
        return Problems.databaseUnavailable();
    }
}
