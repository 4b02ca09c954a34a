package otp.delivery;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import jakarta.inject.Qualifier;

/** The bounded executor that sends. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Delivery {}
