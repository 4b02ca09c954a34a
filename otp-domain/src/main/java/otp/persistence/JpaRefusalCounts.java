package otp.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.audit.EventType;
import otp.audit.RefusalCounts;
import otp.crypto.Bytes;

/** Counts of refusals in the database, each spread over some rows, so that refusals do not queue behind one. A minute is a number of minutes since 1970. */
@ApplicationScoped
class JpaRefusalCounts implements RefusalCounts {

    private static final int SHARDS = 8;

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public void count(UUID application, EventType type, String reason, Instant minute) {
        entities.createNativeQuery("INSERT INTO refusal_count (application_id, counted_in, event_type, reason, shard, hits)"
                + " VALUES (:application, :minute, :type, :reason, :shard, 1) ON DUPLICATE KEY UPDATE hits = hits + 1")
                .setParameter("application", Bytes.of(application))
                .setParameter("minute", number(minute))
                .setParameter("type", type.word())
                .setParameter("reason", reason)
                .setParameter("shard", ThreadLocalRandom.current().nextInt(SHARDS))
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> applicationsBefore(Instant minute) {
        List<byte[]> ids = entities.createNativeQuery("SELECT DISTINCT application_id FROM refusal_count WHERE counted_in < :before",
                byte[].class).setParameter("before", number(minute)).getResultList();
        return ids.stream().map(Bytes::id).toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Count> take(UUID application, Instant before) {
        List<Object[]> rows = entities.createNativeQuery("SELECT counted_in, event_type, reason, hits, shard FROM refusal_count"
                + " WHERE application_id = :application AND counted_in < :before FOR UPDATE")
                .setParameter("application", Bytes.of(application)).setParameter("before", number(before)).getResultList();
        rows.forEach(row -> delete(application, row));
        var sums = rows.stream().collect(groupingBy(row -> new Told(((Number) row[0]).longValue(), (String) row[1], (String) row[2]),
                TreeMap::new, summingLong(row -> ((Number) row[3]).longValue())));
        return sums.entrySet().stream().map(sum -> sum.getKey().count(sum.getValue())).toList();
    }

    /** Only what was read: a row that a late count made meanwhile is told another time. */
    private void delete(UUID application, Object[] row) {
        entities.createNativeQuery("DELETE FROM refusal_count WHERE application_id = :application AND counted_in = :minute"
                + " AND event_type = :type AND reason = :reason AND shard = :shard")
                .setParameter("application", Bytes.of(application))
                .setParameter("minute", row[0])
                .setParameter("type", row[1])
                .setParameter("reason", row[2])
                .setParameter("shard", row[4])
                .executeUpdate();
    }

    private static long number(Instant minute) {
        return TimeUnit.SECONDS.toMinutes(minute.getEpochSecond());
    }

    private record Told(long minute, String type, String reason) implements Comparable<Told> {

        Count count(long sum) {
            return new Count(Instant.ofEpochSecond(TimeUnit.MINUTES.toSeconds(minute)), type, reason, sum);
        }

        @Override
        public int compareTo(Told other) {
            return Comparator.comparingLong(Told::minute).thenComparing(Told::type).thenComparing(Told::reason).compare(this, other);
        }
    }
}
