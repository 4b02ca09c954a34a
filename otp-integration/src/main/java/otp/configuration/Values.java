package otp.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.microprofile.config.Config;

/** Reads properties and gathers what is wrong with them, so that an operator hears it all at once. A fault never holds a value. */
class Values {

    private final Config config;
    private final List<String> faults = new ArrayList<>();

    Values(Config config) {
        this.config = config;
    }

    Optional<String> optional(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A missing or unusable value is noted and answered by an empty string, which nobody gets to see. */
    String required(String name, String rule, Predicate<String> usable) {
        Optional<String> value = optional(name);
        if (value.isEmpty()) {
            fault(name, "is missing");
        }
        return value.filter(given -> accepted(name, rule, usable.test(given))).orElse("");
    }

    String withDefault(String name, String otherwise, String rule, Predicate<String> usable) {
        return optional(name).filter(given -> accepted(name, rule, usable.test(given))).orElse(otherwise);
    }

    void fault(String name, String text) {
        faults.add(name + " " + text);
    }

    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new UnusableConfigurationException(faults);
        }
    }

    private boolean accepted(String name, String rule, boolean usable) {
        if (!usable) {
            fault(name, rule);
        }
        return usable;
    }
}
