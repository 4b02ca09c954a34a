package otp.sandbox.webhook;

import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.sandbox.phone.Message;
import otp.sandbox.phone.Messages;
import otp.sandbox.phone.Status;
import otp.sandbox.trouble.Trouble;

/** The way of a message from acceptance to the phone, about as fast as in life. */
@ApplicationScoped
public class Delivery {

    private final RandomGenerator random = new Random();

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Messages messages;

    @Inject
    Webhook webhook;

    @Inject
    Trouble trouble;

    @Inject
    Clock clock;

    public void begin(Message message) {
        if (trouble.undeliverable(message.recipient())) {
            after(random.nextInt(200, 700), message, Status.FAILED);
        } else {
            int sent = random.nextInt(200, 450);
            after(sent, message, Status.SENT);
            after(sent + random.nextInt(100, 250), message, Status.DELIVERED);
        }
    }

    /** The person has seen the message, or pressed its button. */
    public void read(Message message) {
        become(message.id(), Status.READ);
    }

    private void after(int milliseconds, Message message, Status status) {
        scheduler.schedule(() -> become(message.id(), status), milliseconds, TimeUnit.MILLISECONDS);
    }

    private void become(String id, Status status) {
        messages.change(id, message -> message.becomes(status, clock.instant()))
                .ifPresent(message -> webhook.tell(message, message.reports().get(message.reports().size() - 1)));
    }
}
