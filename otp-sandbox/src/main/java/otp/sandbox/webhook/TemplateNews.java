package otp.sandbox.webhook;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.sandbox.graph.ApprovedTemplate;
import otp.sandbox.graph.Template;

/** Tells by webhook that the template of first codes is paused, or good again. */
@ApplicationScoped
public class TemplateNews {

    @Inject
    SignedPost post;

    @Inject
    TemplatePayload payload;

    @Inject
    Clock clock;

    public void tell(boolean paused) {
        post.post(payload.of(ApprovedTemplate.of(Template.CODE), paused, clock.instant()), (attempt, answer) -> {});
    }
}
