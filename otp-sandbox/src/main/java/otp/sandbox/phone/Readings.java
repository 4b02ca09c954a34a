package otp.sandbox.phone;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who has read what last. */
@ApplicationScoped
public class Readings {

    private static final int CAPACITY = 1_000;

    private final Map<String, String> lastRead = new LinkedHashMap<>();

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    public synchronized Reading begin(String recipient) {
        return new Reading(clock.instant(), Optional.ofNullable(lastRead.get(recipient)));
    }

    public boolean over(String recipient, Reading reading) {
        return reading.over(newest(recipient), clock.instant());
    }

    public synchronized Optional<String> end(String recipient) {
        Optional<Message> newest = newest(recipient);
        newest.ifPresent(message -> lastRead.put(recipient, message.id()));
        if (lastRead.size() > CAPACITY) {
            lastRead.remove(lastRead.keySet().iterator().next());
        }
        return newest.flatMap(Message::code);
    }

    private Optional<Message> newest(String recipient) {
        return messages.to(recipient).stream().filter(message -> message.code().isPresent()).reduce((older, newer) -> newer);
    }
}
