package otp.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.hibernate.Session;

import otp.crm.Crm;
import otp.crypto.Bytes;
import otp.relay.CrmErasure;
import otp.relay.CrmErasures;

/** What the CRM has to forget, in the database; found by the account's own part of each table. */
@ApplicationScoped
class JpaCrmErasures implements CrmErasures {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public Set<String> contactsOf(UUID account) {
        var contacts = new HashSet<>(texts("SELECT contact_id FROM crm_note WHERE account_id = :key", Bytes.of(account)));
        contacts.addAll(texts("SELECT contact_id FROM crm_account WHERE account_id = :key AND contact_id IS NOT NULL", Bytes.of(account)));
        return contacts;
    }

    @Override
    public Set<String> asked(UUID account) {
        return new HashSet<>(entities.createQuery("select e.contact from CrmErasure e where e.accountId = :account and e.endedAt is null",
                String.class).setParameter("account", account).getResultList());
    }

    @Override
    public void unlink(UUID account) {
        entities.createQuery("delete from CrmAccount c where c.accountId = :account").setParameter("account", account).executeUpdate();
    }

    @Override
    public void add(CrmErasure erasure) {
        entities.persist(erasure);
    }

    @Override
    public List<CrmErasure> due(Instant now, int limit) {
        return entities.createQuery("select e from CrmErasure e where e.dueAt <= :now order by e.dueAt, e.id", CrmErasure.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Optional<CrmErasure> find(UUID id) {
        return Optional.ofNullable(entities.find(CrmErasure.class, id));
    }

    @Override
    public List<Note> notes(UUID account, String contact) {
        return entities.unwrap(Session.class).createNativeQuery("SELECT n.story_id, n.note_id, n.attempted_at FROM crm_note n"
                + " WHERE n.account_id = :account AND n.contact_id = :contact", Object[].class)
                .addScalar("story_id", UUID.class).addScalar("note_id", String.class).addScalar("attempted_at", Instant.class)
                .setParameter("account", Bytes.of(account))
                .setParameter("contact", contact)
                .getResultList().stream().map(row -> new Note((UUID) row[0], (String) row[1], (Instant) row[2])).toList();
    }

    @Override
    public List<Ticketed> lockouts(UUID account, Instant before) {
        return entities.createQuery("select l.id, l.ticket from Lockout l where l.accountId = :account and l.lockedAt < :before"
                + " order by l.id", Object[].class).setParameter("account", account).setParameter("before", before).getResultList()
                .stream().map(row -> new Ticketed((UUID) row[0], (String) row[1])).toList();
    }

    @Override
    public boolean madeByUs(String contact) {
        return !texts("SELECT id FROM crm_contact WHERE id = :key AND made_by_us", contact).isEmpty();
    }

    @Override
    public Set<UUID> linked(Collection<String> contacts) {
        return new HashSet<>(entities.createQuery("select c.accountId from CrmAccount c where c.contact in :contacts", UUID.class)
                .setParameter("contacts", Padded.of(contacts)).setMaxResults(Crm.BATCH).getResultList());
    }

    @Override
    public void removeNotes(UUID account, Collection<UUID> stories) {
        if (!stories.isEmpty()) {
            entities.createNativeQuery("DELETE FROM crm_note WHERE account_id = :account AND story_id IN (:stories)")
                    .setParameter("account", Bytes.of(account))
                    .setParameter("stories", Padded.of(stories).stream().map(Bytes::of).toList())
                    .executeUpdate();
        }
    }

    @Override
    public void removeTickets(UUID account, Collection<UUID> lockouts, Instant now) {
        if (!lockouts.isEmpty()) {
            entities.createQuery("update Lockout l set l.ticket = null, l.ticketClosedAt = coalesce(l.ticketClosedAt, :now)"
                    + " where l.accountId = :account and l.id in :lockouts")
                    .setParameter("now", now)
                    .setParameter("account", account)
                    .setParameter("lockouts", Padded.of(lockouts))
                    .executeUpdate();
        }
    }

    @Override
    public void untold(String contact) {
        entities.createNativeQuery("UPDATE crm_contact SET told_at = NULL WHERE id = :id").setParameter("id", contact).executeUpdate();
    }

    @Override
    public void removeContact(String contact) {
        entities.createNativeQuery("DELETE FROM crm_contact WHERE id = :id").setParameter("id", contact).executeUpdate();
    }

    private List<String> texts(String query, Object key) {
        return entities.unwrap(Session.class).createNativeQuery(query, String.class).setParameter("key", key).getResultList();
    }
}
