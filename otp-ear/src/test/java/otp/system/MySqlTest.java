package otp.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

/** Needs a real MySQL: runs with the profile {@code mysql}, on what {@code OTP_TEST_DB_URL} names. */
@Tag("mysql")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface MySqlTest {}
