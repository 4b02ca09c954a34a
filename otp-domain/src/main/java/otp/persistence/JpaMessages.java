package otp.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.message.Message;
import otp.message.Messages;

/** Messages in the database. */
@ApplicationScoped
class JpaMessages implements Messages {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public void add(Message message) {
        entities.persist(message);
    }

    @Override
    public Optional<Message> find(UUID account, UUID id) {
        return entities.createQuery("select m from Message m where m.accountId = :account and m.id = :id", Message.class)
                .setParameter("account", account)
                .setParameter("id", id)
                .getResultStream().findFirst();
    }

    @Override
    public List<Message> open(UUID account) {
        return entities.createQuery("select m from Message m where m.accountId = :account and m.dueAt is not null", Message.class)
                .setParameter("account", account)
                .getResultList();
    }

    @Override
    public Optional<UUID> accountOf(UUID id) {
        return entities.createQuery("select m.accountId from Message m where m.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList().stream().findFirst();
    }

    @Override
    public List<UUID> dueCodes(Instant by, int limit) {
        return due("m.code.expiresAt is not null", by, limit);
    }

    @Override
    public List<UUID> dueNotices(Instant by, int limit) {
        return due("m.code.expiresAt is null", by, limit);
    }

    private List<UUID> due(String which, Instant by, int limit) {
        return entities.createQuery("select m.id from Message m where m.dueAt <= :by and " + which + " order by m.dueAt", UUID.class)
                .setParameter("by", by)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<UUID> outlived(Instant now, int limit) {
        return entities
                .createQuery("select m.id from Message m where m.dueAt <= :now and m.code.expiresAt <= :now order by m.dueAt", UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(entities.createQuery("select min(m.dueAt) from Message m", Instant.class).getSingleResult());
    }

    @Override
    public Optional<Integer> claim(UUID id, Instant now, Instant until) {
        int taken = entities
                .createQuery("update Message m set m.lease = m.lease + 1, m.dueAt = :until where m.id = :id and m.dueAt <= :now")
                .setParameter("until", until)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
        return taken == 0 ? Optional.empty()
                : Optional.of(entities.createQuery("select m.lease from Message m where m.id = :id", Integer.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    @Override
    public void giveUp(UUID id, int lease, Instant now) {
        entities.createQuery("update Message m set m.dueAt = :now where m.id = :id and m.lease = :lease and m.dueAt is not null")
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("lease", lease)
                .executeUpdate();
    }

    @Override
    public void putOff(UUID id, int lease, Instant until, boolean mayHaveBeenSent) {
        var ambiguous = mayHaveBeenSent ? ", m.ambiguous = true" : "";
        entities.createQuery("update Message m set m.dueAt = :until" + ambiguous
                + " where m.id = :id and m.lease = :lease and m.dueAt is not null")
                .setParameter("until", until)
                .setParameter("id", id)
                .setParameter("lease", lease)
                .executeUpdate();
    }

    @Override
    public boolean putOffRepeatedNotice(UUID id, int lease, Instant until) {
        return entities.createQuery("update Message m set m.dueAt = :until where m.id = :id and m.lease = :lease"
                + " and m.dueAt is not null and m.ambiguous = true and m.code.expiresAt is null")
                .setParameter("until", until)
                .setParameter("id", id)
                .setParameter("lease", lease)
                .executeUpdate() > 0;
    }
}
