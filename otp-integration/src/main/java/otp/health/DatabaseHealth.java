package otp.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready without the database: every request would be answered 503. WhatsApp has no check here on purpose: every node sees the same outage,
 * and taking all of them out of the load balancer would turn starts that are refused with a reason, and checks and reads that work, into no
 * answer at all. {@code otp_whatsapp_down} tells of it.
 */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    @Inject
    DatabaseProbe probe;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(probe.answers()).build();
    }
}
