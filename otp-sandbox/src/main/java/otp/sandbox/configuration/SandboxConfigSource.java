package otp.sandbox.configuration;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Everything a sandbox server must know and nobody has to give it. Stronger than environment variables, because a real
 * provider named there is refused and not overridden: then every question for configuration fails, and the server does not come up.
 */
public final class SandboxConfigSource implements ConfigSource {

    private static final int ORDINAL = 350;

    private final Surroundings surroundings;
    private volatile Map<String, String> properties;

    public SandboxConfigSource() {
        this(new Surroundings(System.getenv(), System::getProperty));
    }

    SandboxConfigSource(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String getName() {
        return "otp sandbox";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties().keySet();
    }

    @Override
    public Map<String, String> getProperties() {
        return properties();
    }

    @Override
    public String getValue(String name) {
        return name.startsWith("otp.") ? properties().get(name) : null;
    }

    /** At the first question. WildFly asks while it boots, and a refusal then ends the boot. */
    private Map<String, String> properties() {
        Map<String, String> known = properties;
        return known == null ? generate() : known;
    }

    private synchronized Map<String, String> generate() {
        if (properties == null) {
            surroundings.refusal().ifPresent(reason -> {
                throw refused(reason);
            });
            Path directory = surroundings.dataDirectory();
            properties = new SandboxProperties(surroundings.loopback(), new Secrets(directory).values()).all();
        }
        return properties;
    }

    /** Without a trace: where in the server the question came from would only hide the reason. */
    private static IllegalStateException refused(String reason) {
        IllegalStateException refused = new IllegalStateException("The sandbox does not start: " + reason);
        refused.setStackTrace(new StackTraceElement[0]);
        return refused;
    }
}
