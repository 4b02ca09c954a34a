package otp.health;

import java.util.Map;

/** How this node stands with the CRM. */
public interface CrmReport {

    /** What to show, in its order; names no person and repeats no text of others. */
    Map<String, String> now();
}
