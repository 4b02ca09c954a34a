package otp.application;

/** What a caller of the API may do; {@link #ADMIN} is never carried by an application's key. */
public enum Role {
    CALLER, SUPPORT, AUDITOR, ADMIN
}
