package otp.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.hibernate.Session;

import otp.account.Account;
import otp.account.AccountIdentity;
import otp.account.Accounts;
import otp.crypto.Bytes;
import otp.transaction.AccountGoneException;

/** Account rows in the database. */
@ApplicationScoped
class JpaAccounts implements Accounts {

    @PersistenceContext(unitName = "otp")
    EntityManager entities;

    @Override
    public Optional<Account> lock(UUID id) {
        if (entities.unwrap(Session.class).getStatistics().getEntityCount() > 0) {
            throw new IllegalStateException("an entity was loaded before the gate; what it says may be older than the lock");
        }
        return Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Account lockKnown(UUID id) {
        return lock(id).orElseThrow(AccountGoneException::new);
    }

    @Override
    public void touch(AccountIdentity identity, Instant now) {
        entities.createNativeQuery(
                "INSERT INTO account (id, application_id, name, attempts, failures, suspended, last_seq, audit_base_seq, crm_synced_seq, created_at)"
                        + " VALUES (:id, :application, :name, 0, 0, FALSE, 0, 0, 0, :now) ON DUPLICATE KEY UPDATE id = id")
                .setParameter("id", Bytes.of(identity.id()))
                .setParameter("application", Bytes.of(identity.application()))
                .setParameter("name", identity.name())
                .setParameter("now", now)
                .executeUpdate();
    }
}
