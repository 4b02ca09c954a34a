package otp.sandbox.web;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where otp believes Meta to be. */
@ApplicationPath("graph")
public class GraphApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(GraphMessages.class, GraphTemplates.class);
    }
}
