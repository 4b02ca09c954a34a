package otp.whatsapp;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.RestClientBuilder;

import otp.settings.WhatsAppSettings;

/**
 * The one client to Meta, with its connections kept alive. Its socket timeouts are what ends a call, and leave the holder of a lease time to
 * write down what became of it. Built by hand because its address is ours to configure, not MicroProfile's.
 */
@ApplicationScoped
public class GraphConnection {

    static final int CONNECT_SECONDS = 2;
    /** More than the 5 s a slow provider may take; a lost probe ends soon enough for a recovery to be noticed within 10 s. */
    static final int READ_SECONDS = 8;
    /** As many as may send at once, so that none waits for a connection. */
    static final int CONNECTIONS = 32;
    /** After this time a connection is made anew, so that the provider's DNS is followed. */
    private static final long CONNECTION_LIFE_SECONDS = 300;

    @Produces
    @Singleton
    public MessagesApi open(WhatsAppSettings settings) {
        return open(settings, TimeUnit.SECONDS.toMillis(READ_SECONDS));
    }

    static MessagesApi open(WhatsAppSettings settings, long readMillis) {
        return RestClientBuilder.newBuilder().baseUri(settings.url()).connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(readMillis, TimeUnit.MILLISECONDS).followRedirects(false)
                .property("microprofile.rest.client.disable.default.mapper", true).property("resteasy.connectionPoolSize", CONNECTIONS)
                .property("resteasy.connectionTTL", List.of(CONNECTION_LIFE_SECONDS, TimeUnit.SECONDS))
                .header("Authorization", "Bearer " + settings.accessToken()).register(new TemplateMessageWriter()).build(MessagesApi.class);
    }

    public void close(@Disposes MessagesApi api) throws IOException {
        api.close();
    }
}
