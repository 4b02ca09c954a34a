package otp.sandbox.web;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.sandbox.graph.SendRequest;
import otp.sandbox.phone.Message;
import otp.sandbox.phone.Messages;
import otp.sandbox.webhook.Delivery;

/** A message is accepted: kept, and on its way. */
@ApplicationScoped
public class Acceptance {

    @Inject
    Messages messages;

    @Inject
    Delivery delivery;

    @Inject
    Clock clock;

    /** @return the message's id */
    String accept(SendRequest request) {
        Message message = Message.accepted(Ids.message(), request, clock.instant());
        messages.add(message);
        delivery.begin(message);
        return message.id();
    }
}
