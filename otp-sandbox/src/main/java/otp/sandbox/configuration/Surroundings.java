package otp.sandbox.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The environment and the system properties a sandbox server was started with, and whether they befit one. */
final class Surroundings {

    private static final List<String> FORBIDDEN = List.of("otp.whatsapp.access-token", "otp.hubspot.access-token",
            "otp.hubspot.client-secret", "otp.db.url");
    private static final List<String> ADDRESSES = List.of("jboss.bind.address", "jboss.bind.address.management",
            "jboss.bind.address.unsecure", "jboss.bind.address.private");
    private static final List<String> PROVIDERS = List.of("otp.whatsapp.url", "otp.hubspot.url", "otp.hubspot.app-url",
            "otp.public-url");

    private final Map<String, String> environment;
    private final UnaryOperator<String> systemProperty;

    Surroundings(Map<String, String> environment, UnaryOperator<String> systemProperty) {
        this.environment = environment;
        this.systemProperty = systemProperty;
    }

    /** Why no sandbox may run here; names what is wrong and never the value. */
    Optional<String> refusal() {
        for (String name : FORBIDDEN) {
            if (given(name).isPresent()) {
                return Optional.of(name + " is configured, and a sandbox has stand-ins for providers and an embedded database of its own");
            }
        }
        for (String name : ADDRESSES) {
            if (!Loopback.is(property(name).orElse("127.0.0.1"))) {
                return Optional.of(name + " is not a loopback address, and a sandbox is open to nobody else");
            }
        }
        for (String name : PROVIDERS) {
            if (given(name).filter(url -> !Loopback.is(host(url))).isPresent()) {
                return Optional.of(name + " does not lead to a loopback address, and a sandbox talks to nobody else");
            }
        }
        return Optional.empty();
    }

    URI loopback() {
        return URI.create("http://127.0.0.1:" + (number("jboss.http.port", 8080) + number("jboss.socket.binding.port-offset", 0)));
    }

    Path dataDirectory() {
        return Path.of(property("jboss.server.data.dir").orElseThrow(() -> new IllegalStateException("jboss.server.data.dir is not set")),
                "sandbox");
    }

    private int number(String name, int otherwise) {
        return property(name).map(Integer::valueOf).orElse(otherwise);
    }

    /** As MicroProfile Config would find it: a system property or one of the three spellings of an environment variable. */
    private Optional<String> given(String name) {
        String underscored = name.replaceAll("[^A-Za-z0-9]", "_");
        return property(name)
                .or(() -> variable(name))
                .or(() -> variable(underscored))
                .or(() -> variable(underscored.toUpperCase(Locale.ROOT)));
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(systemProperty.apply(name)).filter(value -> !value.isBlank());
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url.strip()).getHost()).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
