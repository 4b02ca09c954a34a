package otp.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while Meta has stopped the sender or does not accept its token: that is for an operator to mend, and a node with a new
 * configuration should be preferred to one with the old. Ready in an outage of WhatsApp: every node sees the same, and taking all of them out
 * of the load balancer would turn starts that are refused with a reason, and checks and reads that work, into no answer at all.
 */
@Readiness
@ApplicationScoped
public class SenderHealth implements HealthCheck {

    @Inject
    WhatsAppReport report;

    @Override
    public HealthCheckResponse call() {
        return told("whatsapp", report);
    }

    static HealthCheckResponse told(String check, SenderReport report) {
        var response = HealthCheckResponse.named(check).status(report.ready());
        report.now().forEach(response::withData);
        return response.build();
    }
}
