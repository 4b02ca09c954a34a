package otp.limit;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The hits of a limit as instants with counts. It never lets more than the allowed count into any window, wherever that begins. Up to
 * {@value #EXACT} instants are kept as they are; beyond that the two nearest neighbours are joined at the later of both, so a hit may be
 * forgotten a little late, never early. A hit may lie in the future: a send that is postponed to then.
 */
public final class SlidingWindow {

    static final int EXACT = 512;
    private static final int ENTRY = Long.BYTES + Integer.BYTES;
    private static final Comparator<Hits> NEWEST_FIRST = Comparator.comparingLong(Hits::at).reversed();

    /** Oldest first. */
    private final List<Hits> hits = new ArrayList<>();

    private record Hits(long at, int count) {}

    public static SlidingWindow of(byte[] stored) {
        var window = new SlidingWindow();
        var buffer = ByteBuffer.wrap(stored);
        while (buffer.hasRemaining()) {
            window.hits.add(new Hits(buffer.getLong(), buffer.getInt()));
        }
        return window;
    }

    public byte[] stored() {
        var buffer = ByteBuffer.allocate(hits.size() * ENTRY);
        hits.forEach(hit -> buffer.putLong(hit.at).putInt(hit.count));
        return buffer.array();
    }

    /** The first instant from {@code now} on at which one more hit keeps every window of all these hits together within {@code count}. */
    static Instant earliest(List<SlidingWindow> windows, int count, Duration per, Instant now) {
        if (windows.stream().mapToLong(SlidingWindow::total).sum() < count) {
            return now;
        }
        long seen = 0;
        for (var hit : windows.stream().flatMap(window -> window.hits.stream()).sorted(NEWEST_FIRST).toList()) {
            seen += hit.count;
            if (seen >= count) {
                var free = Instant.ofEpochMilli(hit.at).plus(per);
                return free.isAfter(now) ? free : now;
            }
        }
        return now;
    }

    /** How many lie after that instant. */
    long after(Instant instant) {
        long from = instant.toEpochMilli();
        return hits.stream().filter(hit -> hit.at > from).mapToLong(Hits::count).sum();
    }

    private long total() {
        return hits.stream().mapToLong(Hits::count).sum();
    }

    /** Notes a hit in its place and forgets what is older than {@code per}; a postponed send, or a clock that runs ahead, may lie after it. */
    public void hit(Instant at, Duration per, Instant now) {
        long from = now.minus(per).toEpochMilli();
        hits.removeIf(hit -> hit.at <= from);
        long instant = at.toEpochMilli();
        int place = hits.size();
        while (place > 0 && hits.get(place - 1).at > instant) {
            place--;
        }
        if (place > 0 && hits.get(place - 1).at == instant) {
            hits.set(place - 1, new Hits(instant, hits.get(place - 1).count + 1));
        } else {
            hits.add(place, new Hits(instant, 1));
        }
        if (hits.size() > EXACT) {
            joinNearest();
        }
    }

    private void joinNearest() {
        int nearest = 1;
        for (int i = 2; i < hits.size(); i++) {
            if (gap(i) < gap(nearest)) {
                nearest = i;
            }
        }
        var earlier = hits.remove(nearest - 1);
        var later = hits.get(nearest - 1);
        hits.set(nearest - 1, new Hits(later.at, later.count + earlier.count));
    }

    private long gap(int i) {
        return hits.get(i).at - hits.get(i - 1).at;
    }
}
