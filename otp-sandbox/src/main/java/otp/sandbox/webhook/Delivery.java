package otp.sandbox.webhook;

import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
        trouble.failure(message.recipient()).ifPresentOrElse(
                why -> after(random.nextInt(200, 700), message, current -> current.fails(why, clock.instant())),
                () -> arrives(message));
    }

    private void arrives(Message message) {
        int sent = random.nextInt(200, 450);
        after(sent, message, becomes(Status.SENT));
        after(sent + random.nextInt(100, 250), message, becomes(Status.DELIVERED));
    }

    /** The person has seen the message, or pressed its button. */
    public void read(Message message) {
        change(message.id(), becomes(Status.READ));
    }

    private Function<Message, Optional<Message>> becomes(Status status) {
        return message -> message.becomes(status, clock.instant());
    }

    private void after(int milliseconds, Message message, Function<Message, Optional<Message>> change) {
        scheduler.schedule(() -> change(message.id(), change), milliseconds, TimeUnit.MILLISECONDS);
    }

    private void change(String id, Function<Message, Optional<Message>> change) {
        messages.change(id, change)
                .ifPresent(message -> webhook.tell(message, message.reports().get(message.reports().size() - 1)));
    }
}
