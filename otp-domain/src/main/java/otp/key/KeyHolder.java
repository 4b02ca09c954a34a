package otp.key;

import otp.application.Application;

/** Who presented a valid key. */
public record KeyHolder(ApplicationKey key, Application application) {}
