package otp.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready whatever HubSpot does: no person waits for it. What operators need to know of it is in the data. */
@Readiness
@ApplicationScoped
public class CrmHealth implements HealthCheck {

    @Inject
    CrmReport report;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("hubspot").up();
        report.now().forEach(response::withData);
        return response.build();
    }
}
