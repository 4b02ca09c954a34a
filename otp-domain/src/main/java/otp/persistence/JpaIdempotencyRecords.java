package otp.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.crypto.Bytes;
import otp.idempotency.IdempotencyRecord;
import otp.idempotency.IdempotencyRecords;
import otp.idempotency.Lease;

/** Idempotency records in the database. */
@ApplicationScoped
class JpaIdempotencyRecords implements IdempotencyRecords {

    /** No request's HMAC has zeros only. */
    private static final byte[] NO_REQUEST = new byte[32];

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public boolean addIfAbsent(IdempotencyRecord fresh) {
        return entities.createNativeQuery("INSERT IGNORE INTO idempotency_record (id, fingerprint, holder, leased_until, expires_at)"
                + " VALUES (:id, :fingerprint, :holder, :leasedUntil, :expiresAt)")
                .setParameter("id", Bytes.of(fresh.id()))
                .setParameter("fingerprint", fresh.fingerprint())
                .setParameter("holder", Bytes.of(fresh.holder()))
                .setParameter("leasedUntil", fresh.leasedUntil())
                .setParameter("expiresAt", fresh.expiresAt())
                .executeUpdate() == 1;
    }

    @Override
    public Optional<IdempotencyRecord> find(UUID id) {
        return Optional.ofNullable(entities.find(IdempotencyRecord.class, id));
    }

    @Override
    public boolean takeOver(IdempotencyRecord fresh, UUID formerHolder, Instant now) {
        return entities.createQuery(
                "update IdempotencyRecord r set r.fingerprint = :fingerprint, r.holder = :holder, r.leasedUntil = :leasedUntil,"
                        + " r.expiresAt = :expiresAt, r.answer = null, r.replayUntil = null, r.accountId = null"
                        + " where r.id = :id and r.holder = :former and (r.expiresAt <= :now or r.answer is null and r.leasedUntil <= :now)")
                .setParameter("fingerprint", fresh.fingerprint())
                .setParameter("holder", fresh.holder())
                .setParameter("leasedUntil", fresh.leasedUntil())
                .setParameter("expiresAt", fresh.expiresAt())
                .setParameter("id", fresh.id())
                .setParameter("former", formerHolder)
                .setParameter("now", now)
                .executeUpdate() == 1;
    }

    @Override
    public boolean answer(Lease lease, UUID account, byte[] sealed, Instant replayUntil) {
        return entities
                .createQuery(
                        "update IdempotencyRecord r set r.answer = :answer, r.replayUntil = :until, r.accountId = :account"
                                + " where r.id = :id and r.holder = :holder")
                .setParameter("answer", sealed)
                .setParameter("until", replayUntil)
                .setParameter("account", account)
                .setParameter("id", lease.record())
                .setParameter("holder", lease.holder())
                .executeUpdate() == 1;
    }

    @Override
    public void forget(UUID account) {
        entities.createQuery("update IdempotencyRecord r set r.answer = null, r.replayUntil = null, r.fingerprint = :nothing"
                + " where r.accountId = :account")
                .setParameter("nothing", NO_REQUEST)
                .setParameter("account", account)
                .executeUpdate();
    }

    @Override
    public void remove(Lease lease) {
        entities.createQuery("delete from IdempotencyRecord r where r.id = :id and r.holder = :holder and r.answer is null")
                .setParameter("id", lease.record())
                .setParameter("holder", lease.holder())
                .executeUpdate();
    }

    @Override
    public int removeExpired(Instant now, int limit) {
        var expired = entities
                .createQuery("select r.id from IdempotencyRecord r where r.expiresAt <= :now order by r.expiresAt", UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
        expired.forEach(id -> entities.createQuery("delete from IdempotencyRecord r where r.id = :id and r.expiresAt <= :now")
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate());
        return expired.size();
    }
}
