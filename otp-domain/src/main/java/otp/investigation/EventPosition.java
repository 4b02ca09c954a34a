package otp.investigation;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import otp.audit.AuditEvent;

/** The place of an event in the order of every search: by time, then by chain (as bytes, as the database compares it), then by number. */
public record EventPosition(Instant at, UUID chain, long sequence) implements Comparable<EventPosition> {

    static final Comparator<EventPosition> NEWEST_FIRST = Comparator.reverseOrder();

    private static final Comparator<EventPosition> ORDER = Comparator.comparing(EventPosition::at)
            .thenComparing(position -> position.chain().getMostSignificantBits(), Long::compareUnsigned)
            .thenComparing(position -> position.chain().getLeastSignificantBits(), Long::compareUnsigned)
            .thenComparing(EventPosition::sequence);
    private static final int LENGTH = 4 * Long.BYTES;

    public static EventPosition of(AuditEvent event) {
        return new EventPosition(event.at(), event.chain(), event.sequence());
    }

    static EventPosition of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new EventPosition(Instant.ofEpochMilli(buffer.getLong()), new UUID(buffer.getLong(), buffer.getLong()), buffer.getLong());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).putLong(at.toEpochMilli()).putLong(chain.getMostSignificantBits())
                .putLong(chain.getLeastSignificantBits()).putLong(sequence).array();
    }

    @Override
    public int compareTo(EventPosition other) {
        return ORDER.compare(this, other);
    }
}
