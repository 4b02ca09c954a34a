package otp.sandbox.web;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where otp believes HubSpot to be. */
@ApplicationPath("hubspot")
public class HubSpotApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(HubSpotCalls.class);
    }
}
