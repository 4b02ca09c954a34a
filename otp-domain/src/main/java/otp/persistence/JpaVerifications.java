package otp.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.account.Account;
import otp.verification.Verification;
import otp.verification.Verifications;

/** Verifications in the database, each read together with its codes. */
@ApplicationScoped
class JpaVerifications implements Verifications {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public void add(Verification verification) {
        entities.persist(verification);
    }

    @Override
    public Optional<Owner> ownerOf(UUID id) {
        return entities.createQuery("select v.applicationId, v.accountId from Verification v where v.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList().stream().findFirst()
                .map(row -> new Owner((UUID) row[0], (UUID) row[1]));
    }

    @Override
    public Optional<Verification> find(UUID account, UUID id) {
        return entities.createQuery("select v from Verification v left join fetch v.messages where v.accountId = :account and v.id = :id",
                Verification.class)
                .setParameter("account", account)
                .setParameter("id", id)
                .getResultStream().findFirst();
    }

    @Override
    public Optional<Reading> read(UUID id) {
        var rows = entities
                .createQuery(
                        "select v, a from Verification v join Account a on a.id = v.accountId left join fetch v.messages where v.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Reading((Verification) row[0], (Account) row[1]));
    }

    /** An account's id and a recipient's index are of one application, which then needs no naming: it would only offer MySQL a worse index. */
    @Override
    public List<UUID> newest(Filter filter, int limit) {
        var conditions = new Conditions();
        boolean everybody = filter.accounts() == null && filter.recipients() == null;
        conditions.given("v.applicationId = :application", "application", everybody ? filter.application() : null);
        conditions.given("v.accountId in :accounts", "accounts", filter.accounts());
        conditions.given("v.addressee.index in :recipients", "recipients", filter.recipients());
        conditions.given("v.id < :before", "before", filter.before());
        return conditions.query(entities, "select v.id from Verification v", "order by v.id desc", UUID.class).setMaxResults(limit)
                .getResultList();
    }

    /** The messages of a verification multiply its row. */
    @Override
    public List<Reading> readAll(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = new HashMap<UUID, Reading>();
        entities.createQuery(
                "select v, a from Verification v join Account a on a.id = v.accountId left join fetch v.messages where v.id in :ids",
                Object[].class)
                .setParameter("ids", Padded.of(ids))
                .getResultList().forEach(row -> {
                    var verification = (Verification) row[0];
                    found.put(verification.id(), new Reading(verification, (Account) row[1]));
                });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
