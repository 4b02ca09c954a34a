package otp.timer;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import jakarta.inject.Qualifier;

/** The executor on which recurring work is shared out. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Background {}
