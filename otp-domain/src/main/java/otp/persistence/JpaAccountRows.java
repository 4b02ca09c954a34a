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

    /** What was told again was told again at that time. */
    @Override
    public void add(CrmSync sync) {
        entities.createNativeQuery("INSERT INTO crm_sync (account_id, through_seq, from_seq, synced_at)"
                + " VALUES (:account, :through, :from, :at)"
                + " ON DUPLICATE KEY UPDATE from_seq = LEAST(from_seq, VALUES(from_seq)), synced_at = VALUES(synced_at)")
                .setParameter("account", Bytes.of(sync.account()))
                .setParameter("through", sync.through())
                .setParameter("from", sync.from())
                .setParameter("at", sync.at())
                .executeUpdate();
    }
}
