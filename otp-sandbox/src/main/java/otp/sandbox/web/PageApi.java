package otp.sandbox.web;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** What the page and scripts ask for. */
@ApplicationPath("api")
public class PageApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Numbers.class, Conversations.class, Codes.class, ProviderSwitch.class, Contacts.class, TicketRelease.class,
                HubSpotSwitch.class);
    }
}
