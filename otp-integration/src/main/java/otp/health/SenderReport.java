package otp.health;

import java.util.Map;

/** How a part of this node stands with WhatsApp. */
public interface SenderReport {

    /** Whether this node should be sent requests. */
    boolean ready();

    /** What to show, in its order; names no person and repeats no text of others. */
    Map<String, String> now();
}
