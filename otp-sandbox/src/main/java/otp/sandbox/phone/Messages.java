package otp.sandbox.phone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

/** Every message that was accepted, oldest first, in memory; the oldest go when there are too many. */
@ApplicationScoped
public class Messages {

    private static final int CAPACITY = 5_000;

    private final Map<String, Message> byId = new LinkedHashMap<>();

    public synchronized void add(Message message) {
        byId.put(message.id(), message);
        if (byId.size() > CAPACITY) {
            byId.remove(byId.keySet().iterator().next());
        }
    }

    public synchronized Optional<Message> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Empty when the message is gone or the change finds nothing to do. */
    public synchronized Optional<Message> change(String id, Function<Message, Optional<Message>> change) {
        Optional<Message> changed = Optional.ofNullable(byId.get(id)).flatMap(change);
        changed.ifPresent(message -> byId.replace(id, message));
        return changed;
    }

    public synchronized List<Message> all() {
        return List.copyOf(byId.values());
    }

    public List<Message> to(String recipient) {
        return all().stream().filter(message -> message.recipient().equals(recipient)).toList();
    }
}
