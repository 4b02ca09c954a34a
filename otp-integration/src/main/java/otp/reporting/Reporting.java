package otp.reporting;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import jakarta.inject.Qualifier;

/** The executor that applies reports. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Reporting {}
