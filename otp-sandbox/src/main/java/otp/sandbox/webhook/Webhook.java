package otp.sandbox.webhook;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.sandbox.phone.Message;
import otp.sandbox.phone.Messages;
import otp.sandbox.phone.Report;

/** Tells delivery statuses to the server, and keeps with the message what it answered. */
@ApplicationScoped
public class Webhook {

    @Inject
    Messages messages;

    @Inject
    StatusPayload payload;

    @Inject
    SignedPost post;

    void tell(Message message, Report report) {
        post.post(payload.of(message, report), (attempt, answer) -> messages.change(message.id(),
                current -> Optional.of(current.answered(report.status(), attempt, answer))));
    }
}
