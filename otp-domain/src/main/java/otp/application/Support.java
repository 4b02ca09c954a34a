package otp.application;

/** Where a locked-out person finds help; either member may be absent. */
public record Support(String url, String phone) {}
