package otp.whatsapp;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Builds the client while the server starts, so that the first code of a node does not wait for it. */
@Startup
@Singleton
@DependsOn("StartUp")
public class ConnectionAtStart {

    @Inject
    GraphConnection connection;

    @PostConstruct
    void open() {
        connection.open();
    }
}
