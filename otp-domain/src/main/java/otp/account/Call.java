package otp.account;

import otp.application.Application;

/**
 * Who asks, for which application, in which request; audit events carry it.
 *
 * @param actor such as {@code key:…}, {@code agent:…}, {@code timer}, {@code provider:whatsapp}
 */
public record Call(Application application, String actor, String requestId) {

    /** What the actor of a workflow begins with: portal and workflow follow. */
    public static final String WORKFLOW = "hubspot:";

    /** Whether no person calls but a workflow of the CRM, which only claims to know one. */
    public boolean byWorkflow() {
        return actor.startsWith(WORKFLOW);
    }
}
