package otp.sandbox.crm;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.sandbox.portal.Portal;
import otp.sandbox.portal.PortalAnswer;
import otp.sandbox.portal.PortalRequest;

/** The stand-in HubSpot, which can be switched off. */
@ApplicationScoped
public class HubSpot {

    private static final String PAGE = "<html><body><h1>503 Service Unavailable</h1></body></html>";

    @Inject
    Portal portal;

    private volatile boolean down;

    public boolean down() {
        return down;
    }

    public void down(boolean down) {
        this.down = down;
    }

    /** What a proxy says when there is nobody behind it is no JSON. */
    public PortalAnswer answer(PortalRequest request) {
        return down ? new PortalAnswer(503, Map.of("Content-Type", "text/html"), PAGE) : portal.answer(request);
    }
}
