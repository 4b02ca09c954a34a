package otp.timer;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.delivery.SendDueMessages;
import otp.outbox.DueMessages;

/** Messages that are postponed, to be repeated, or left by a node that died. */
@ApplicationScoped
public class DueMessagesWork implements DueWork {

    @Inject
    SendDueMessages send;

    @Inject
    DueMessages messages;

    @Override
    public String name() {
        return "sending due messages";
    }

    @Override
    public void run() {
        send.run();
    }

    @Override
    public Optional<Instant> next() {
        return messages.next();
    }
}
