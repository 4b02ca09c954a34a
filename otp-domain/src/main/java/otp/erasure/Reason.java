package otp.erasure;

/**
 * Why somebody is to be forgotten; as claimed, and kept in the application's log, so it should not say who it is.
 *
 * @param text 1 to {@value #MAX} code points
 */
public record Reason(String text) {

    public static final int MAX = 500;

    public Reason {
        if (text.isBlank() || text.codePointCount(0, text.length()) > MAX) {
            throw new IllegalArgumentException("a reason says something, within its length");
        }
    }
}
