package otp.hubspot;

import jakarta.enterprise.context.ApplicationScoped;

/** What this node knows of the pipeline of tickets; until it was looked at, it is taken for right. */
@ApplicationScoped
public class TicketPipeline {

    private volatile Boolean right;

    /** False once the portal is known not to have the pipeline and stages that are configured. */
    boolean usable() {
        return !Boolean.FALSE.equals(right);
    }

    /** Whether it was found to be as configured. */
    boolean right() {
        return Boolean.TRUE.equals(right);
    }

    void found(boolean asConfigured) {
        right = asConfigured;
    }
}
