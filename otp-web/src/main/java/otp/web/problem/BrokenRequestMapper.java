package otp.web.problem;

import java.io.IOException;

import jakarta.ws.rs.ext.Provider;

/** The request ended before its body did, or came too slowly: the sender's doing, and nothing to log. */
@Provider
public class BrokenRequestMapper extends ProblemMapper<IOException> {

    @Override
    protected Problem problemOf(IOException exception) {
        return Problems.unreadable();
    }
}
