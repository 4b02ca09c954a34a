package otp.account;

import otp.application.Application;

/**
 * Who asks, for which application, in which request; audit events carry it.
 *
 * @param actor such as {@code key:…}, {@code agent:…}, {@code timer}, {@code provider:whatsapp}
 */
public record Call(Application application, String actor, String requestId) {}
