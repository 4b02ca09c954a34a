package otp.workflow;

/**
 * What a workflow wants released.
 *
 * @param application its name; null: none
 * @param agent acceptable in a {@link otp.lockout.Release}; null: not given, or not acceptable
 * @param reason the same
 * @param lockout its id; null: the only one in force
 */
public record WorkflowRelease(String application, String agent, String reason, String lockout) {}
