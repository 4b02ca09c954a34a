package otp.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.workflow.ContactLockouts;

/** Lockouts of contacts in the database, by the links that the relay keeps. */
@ApplicationScoped
class JpaContactLockouts implements ContactLockouts {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public List<UUID> inForce(UUID application, String contact, Instant now, int limit) {
        return entities.createQuery("select l.id from CrmAccount c join Lockout l on l.accountId = c.accountId"
                + " where c.contact = :contact and c.applicationId = :application"
                + " and l.endedAt is null and (l.until is null or l.until > :now)", UUID.class)
                .setParameter("contact", contact)
                .setParameter("application", application)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Optional<String> contactOf(UUID account) {
        return entities
                .createQuery("select c.contact from CrmAccount c where c.accountId = :account and c.contact is not null", String.class)
                .setParameter("account", account)
                .getResultStream().findFirst();
    }

    @Override
    public boolean linked(UUID account, String contact) {
        return !entities
                .createQuery("select c.accountId from CrmAccount c where c.accountId = :account and c.contact = :contact", UUID.class)
                .setParameter("account", account)
                .setParameter("contact", contact)
                .getResultList().isEmpty();
    }
}
