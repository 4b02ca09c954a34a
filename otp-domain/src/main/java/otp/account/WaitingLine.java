package otp.account;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets one request of an account at a time go on to the database, so that one account costs one connection of the pool. It is a courtesy
 * to the pool and proves nothing: the lock on the account's row does.
 */
@ApplicationScoped
public class WaitingLine {

    /** Requests of one account that may be here, the one being served included. */
    public static final int CAPACITY = 51;

    private final ConcurrentMap<UUID, Line> lines = new ConcurrentHashMap<>();

    private static final class Line {
        private final ReentrantLock turn = new ReentrantLock(true);
        private int present;
        private int requests;
    }

    /** A request's turn; one that finds the line full is told so. */
    public <R> R inTurn(UUID account, Supplier<R> work) {
        return inTurn(account, work, 1);
    }

    /**
     * The turn of work that is already done and only has to be written down, which no crowd may keep out. There is little of it: whoever
     * works has a bounded number of threads.
     */
    public <R> R inAnyCase(UUID account, Supplier<R> work) {
        return inTurn(account, work, 0);
    }

    /** @param requests one, or none when it takes no request's place */
    private <R> R inTurn(UUID account, Supplier<R> work, int requests) {
        var line = lines.compute(account, (id, known) -> join(known, requests));
        line.turn.lock();
        try {
            return work.get();
        } finally {
            line.turn.unlock();
            lines.compute(account, (id, known) -> leave(line, requests));
        }
    }

    private static Line join(Line known, int requests) {
        var line = known == null ? new Line() : known;
        if (requests > 0 && line.requests >= CAPACITY) {
            throw new AccountBusyException();
        }
        line.present++;
        line.requests += requests;
        return line;
    }

    private static Line leave(Line line, int requests) {
        line.requests -= requests;
        return --line.present == 0 ? null : line;
    }
}
