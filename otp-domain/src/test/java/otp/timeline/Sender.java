package otp.timeline;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

import otp.message.Dispatch;
import otp.message.Dispatcher;
import otp.outbox.SendOutcome;

/** The bounded executor with the provider behind it: takes attempts, and makes them when it is not held up. */
public final class Sender implements Dispatcher {

    private final Queue<Dispatch> taken = new ArrayDeque<>();
    private int attempts;
    private boolean full;
    private boolean heldUp;
    private SendOutcome answer = new SendOutcome.Accepted("wamid");

    @Override
    public boolean submit(Dispatch dispatch) {
        return !full && taken.add(dispatch);
    }

    public void isFull(boolean now) {
        full = now;
    }

    /** Attempts are taken and stay under way until {@link #take()} fetches them. */
    public void isHeldUp(boolean now) {
        heldUp = now;
    }

    public void answers(SendOutcome outcome) {
        answer = outcome;
    }

    SendOutcome answer() {
        return answer;
    }

    Optional<Dispatch> next() {
        var next = heldUp ? Optional.<Dispatch>empty() : Optional.ofNullable(taken.poll());
        attempts += next.isPresent() ? 1 : 0;
        return next;
    }

    /** The attempt that is under way. */
    public Dispatch take() {
        return taken.remove();
    }

    /** How many attempts were made so far. */
    public int attempts() {
        return attempts;
    }
}
