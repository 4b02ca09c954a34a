package otp.web.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.stream.Stream;

import jakarta.ws.rs.ext.Provider;

import otp.transaction.DatabaseUnavailableException;

/** Without the database there is no answer: fail closed. One short line a request: when it is gone there are many of them. */
@Provider
public class DatabaseUnavailableMapper extends ProblemMapper<DatabaseUnavailableException> {

    private static final Logger LOG = System.getLogger(DatabaseUnavailableMapper.class.getName());

    @Override
    protected Problem problemOf(DatabaseUnavailableException exception) {
        LOG.log(Level.WARNING, "The database is unavailable: {0}", said(exception));
        return Problems.databaseUnavailable();
    }

    /** By type and code: a database's messages may repeat what was to be stored. */
    static String said(Throwable exception) {
        return Stream.iterate(exception, cause -> cause != null, Throwable::getCause).limit(20).reduce((outer, inner) -> inner)
                .map(root -> root instanceof SQLException sql
                        ? root.getClass().getName() + " " + sql.getSQLState() + "/" + sql.getErrorCode()
                        : root.getClass().getName())
                .orElseThrow();
    }
}
