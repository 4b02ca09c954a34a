package otp.configuration;

import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** Properties from a map. */
record GivenConfig(Map<String, String> properties) implements Config {

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
        return Optional.ofNullable(properties.get(name)).map(type::cast);
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
        return getOptionalValue(name, type).orElseThrow();
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public ConfigValue getConfigValue(String name) {
        throw new AssertionError("the product reads values and nothing else");
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        throw new AssertionError("the product reads values and nothing else");
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        throw new AssertionError("the product reads values and nothing else");
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new AssertionError("the product reads values and nothing else");
    }
}
