package otp.hubspot;

import jakarta.enterprise.context.ApplicationScoped;

/** What this node knows of the pipeline of tickets; until it was looked at, it is taken for right. */
@ApplicationScoped
public class TicketPipeline {

    private volatile boolean right = true;

    /** False once the portal is known not to have the pipeline and stages that are configured. */
    boolean usable() {
        return right;
    }

    void found(boolean asConfigured) {
        right = asConfigured;
    }
}
