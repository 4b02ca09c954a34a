package otp.budget;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Slices as they were leased, the oldest first: when, in milliseconds, and how many requests. */
final class Slices {

    private static final int ENTRY = Long.BYTES + Integer.BYTES;

    private final Deque<Slice> slices = new ArrayDeque<>();

    private record Slice(long at, int count) {}

    static Slices of(byte[] stored) {
        var read = new Slices();
        var buffer = ByteBuffer.wrap(stored);
        while (buffer.hasRemaining()) {
            read.slices.add(new Slice(buffer.getLong(), buffer.getInt()));
        }
        return read;
    }

    byte[] stored() {
        var buffer = ByteBuffer.allocate(slices.size() * ENTRY);
        slices.forEach(slice -> buffer.putLong(slice.at).putInt(slice.count));
        return buffer.array();
    }

    /** Those older than {@code counted}. If the clock was set back, those of the future are taken for new, so that nothing lasts for ever. */
    void forget(Duration counted, Instant now) {
        long latest = now.toEpochMilli();
        long from = latest - counted.toMillis();
        slices.removeIf(slice -> slice.at <= from);
        int ahead = 0;
        while (!slices.isEmpty() && slices.peekLast().at > latest) {
            ahead += slices.removeLast().count;
        }
        if (ahead > 0) {
            slices.add(new Slice(latest, ahead));
        }
    }

    void add(int count, Instant now) {
        slices.add(new Slice(now.toEpochMilli(), count));
    }

    int total() {
        return slices.stream().mapToInt(Slice::count).sum();
    }

    /** When the oldest does not count any more. */
    Instant firstEnd(Duration counted) {
        return Instant.ofEpochMilli(slices.element().at).plus(counted);
    }
}
