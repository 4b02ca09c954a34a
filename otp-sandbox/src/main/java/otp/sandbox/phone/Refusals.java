package otp.sandbox.phone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** The requests refused last, newest first. */
@ApplicationScoped
public class Refusals {

    private static final int CAPACITY = 100;

    private final Deque<Refused> newest = new ArrayDeque<>();

    public synchronized void add(Refused refused) {
        newest.addFirst(refused);
        if (newest.size() > CAPACITY) {
            newest.removeLast();
        }
    }

    public synchronized List<Refused> all() {
        return List.copyOf(newest);
    }
}
