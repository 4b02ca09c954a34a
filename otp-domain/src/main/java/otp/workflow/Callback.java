package otp.workflow;

import otp.account.Call;
import otp.application.Application;

/**
 * One execution of an action by a workflow, as the CRM signed it. The signature proves its app, not the portal: every portal that installed
 * the app signs validly.
 *
 * @param portal digits; null: none is named
 * @param workflow digits, or {@value #NO_WORKFLOW}
 * @param id which the CRM repeats when it repeats the call; null: none, or none of use
 * @param contact the id of the contact it is about; null: it is about no contact
 * @param body everything that was signed
 * @param requestId of our own
 */
public record Callback(String portal, String workflow, String id, String contact, byte[] body, String requestId) {

    public static final String NO_WORKFLOW = "unknown";

    /** Who acts, in the audit log. */
    public String actor() {
        return Call.WORKFLOW + portal + "/" + workflow;
    }

    Call call(Application application) {
        return new Call(application, actor(), requestId);
    }

    @Override
    public String toString() {
        return "Callback[" + actor() + "]";
    }
}
