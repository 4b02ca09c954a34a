package otp.crm;

/**
 * A lockout's ticket.
 *
 * @param lockout the lockout's id, unique among tickets
 * @param content plain text; null leaves subject and content as they are
 * @param closed whether it belongs in the closing stage
 */
public record TicketWrite(String lockout, String subject, String content, boolean closed) {}
