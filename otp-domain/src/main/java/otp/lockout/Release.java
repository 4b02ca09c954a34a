package otp.lockout;

/**
 * Who opens an account before its time, and why; as claimed, since support's own system knows its agents and we do not.
 *
 * @param agent 1 to {@value #MAX_AGENT} code points
 * @param reason 1 to {@value #MAX_REASON} code points
 */
public record Release(String agent, String reason) {

    public static final int MAX_AGENT = 100;
    public static final int MAX_REASON = 500;

    public Release {
        demand(agent, MAX_AGENT);
        demand(reason, MAX_REASON);
    }

    private static void demand(String text, int most) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > most) {
            throw new IllegalArgumentException("an agent and a reason say something, within their length");
        }
    }
}
