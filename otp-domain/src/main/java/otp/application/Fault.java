package otp.application;

/** One thing wrong with what a caller sent: a JSON pointer (RFC 6901) to the member and what is expected there, never the value. */
public record Fault(String pointer, String detail) {}
