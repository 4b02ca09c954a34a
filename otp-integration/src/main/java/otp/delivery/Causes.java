package otp.delivery;

import java.util.StringJoiner;

/** The kinds of an exception and its causes. Their messages stay out of the log: a driver's or a client's may repeat a value. */
public final class Causes {

    private static final int DEEPEST = 8;

    private Causes() {}

    public static String of(Throwable fault) {
        var kinds = new StringJoiner(" < ");
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            kinds.add(cause.getClass().getSimpleName());
            cause = cause.getCause();
        }
        return kinds.toString();
    }
}
