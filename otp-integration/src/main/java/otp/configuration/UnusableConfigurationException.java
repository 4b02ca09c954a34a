package otp.configuration;

import java.util.List;

/** Names everything that is missing or unusable. Without a stack, for the reader is an operator. */
public class UnusableConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableConfigurationException(List<String> faults) {
        super("otp cannot start with this configuration: " + String.join("; ", faults), null, false, false);
    }
}
