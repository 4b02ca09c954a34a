package otp.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while Meta has paused, disabled or recategorised a template that an enabled application uses: an operator has to act, and learns it
 * here. Whatever else is wrong with a template, or not known of it, is in the data.
 */
@Readiness
@ApplicationScoped
public class TemplateHealth implements HealthCheck {

    @Inject
    TemplateReport report;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("templates").status(report.ready());
        report.now().forEach(response::withData);
        return response.build();
    }
}
