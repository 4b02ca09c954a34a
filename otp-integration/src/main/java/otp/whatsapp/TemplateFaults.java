package otp.whatsapp;

import java.time.Instant;

import otp.message.Dispatch;

/** Who is told when Meta says of a template that it cannot be used as it is. */
public interface TemplateFaults {

    /** Whether the message can go out at once with the same template in another language. */
    boolean elsewhere(Dispatch dispatch, int code, Instant now);

    /** Meta has taken a message: of its template nothing is wrong. */
    default void accepted(Dispatch dispatch) {
        // Who only wants to know of faults has nothing to do.
    }
}
