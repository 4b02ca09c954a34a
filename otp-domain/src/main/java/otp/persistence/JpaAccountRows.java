package otp.persistence;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.crypto.Bytes;
import otp.relay.AccountRows;
import otp.relay.CrmAccount;
import otp.relay.CrmSync;

/** What the relay keeps of accounts in the database. */
@ApplicationScoped
class JpaAccountRows implements AccountRows {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public Optional<CrmAccount> find(UUID account) {
        return Optional.ofNullable(entities.find(CrmAccount.class, account));
    }

    @Override
    public void add(CrmAccount row) {
        entities.persist(row);
    }

    @Override
    public boolean add(CrmSync sync) {
        return entities.createNativeQuery("INSERT IGNORE INTO crm_sync (account_id, through_seq, from_seq, synced_at)"
                + " VALUES (:account, :through, :from, :at)")
                .setParameter("account", Bytes.of(sync.account()))
                .setParameter("through", sync.through())
                .setParameter("from", sync.from())
                .setParameter("at", sync.at())
                .executeUpdate() == 1;
    }

    @Override
    public long syncedFrom(UUID account, long through) {
        return ((Number) entities.createNativeQuery("SELECT from_seq FROM crm_sync WHERE account_id = :account AND through_seq = :through")
                .setParameter("account", Bytes.of(account))
                .setParameter("through", through)
                .getSingleResult()).longValue();
    }
}
