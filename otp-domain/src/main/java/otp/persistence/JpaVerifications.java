package otp.persistence;

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
}
