package otp.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Rows of which each is somebody else's by the time an answer is to be kept. */
final class LostLease implements CallbackRows {

    @Override
    public boolean addIfAbsent(CallbackRow fresh) {
        return true;
    }

    @Override
    public Optional<CallbackRow> find(UUID id) {
        return Optional.empty();
    }

    @Override
    public boolean takeOver(CallbackLease lease, Instant now) {
        return false;
    }

    @Override
    public boolean answer(CallbackLease lease, String answer) {
        return false;
    }

    @Override
    public void giveUp(CallbackLease lease, Instant now) {
        // it is not ours
    }

    @Override
    public int removeCalledBefore(Instant instant, int limit) {
        return 0;
    }
}
