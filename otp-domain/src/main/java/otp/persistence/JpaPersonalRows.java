package otp.persistence;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.erasure.PersonalRows;

/** What the database keeps of a person, found by the indexes on the recipient and changed by the account's own part of each table. */
@ApplicationScoped
class JpaPersonalRows implements PersonalRows {

    private static final byte[] DESTROYED = new byte[0];
    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public Set<UUID> accountsOf(UUID recipientIndex) {
        return Stream.of("select distinct v.accountId from Verification v where v.addressee.index = :recipient",
                "select distinct l.accountId from Lockout l where l.recipientIndex = :recipient",
                "select distinct e.chain from AuditEvent e where e.recipientIndex = :recipient")
                .flatMap(
                        query -> entities.createQuery(query, UUID.class).setParameter("recipient", recipientIndex).getResultList().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean known(UUID account) {
        return !entities.createQuery("select a.id from Account a where a.id = :account", UUID.class)
                .setParameter("account", account)
                .getResultList().isEmpty();
    }

    @Override
    public int eraseVerifications(UUID account) {
        ofAccount("update Message m set m.providerDigest = null where m.accountId = :account and m.providerDigest is not null", account);
        return entities.createQuery("update Verification v set v.addressee.sealed = :destroyed, v.addressee.keyId = 0,"
                + " v.addressee.index = :nobody, v.terms.actionDigest = null, v.terms.returnUrl = null, v.terms.nonce = null,"
                + " v.terms.client = null, v.terms.contactHubspotId = null, v.terms.contactEmail = null"
                + " where v.accountId = :account and v.addressee.index <> :nobody")
                .setParameter("destroyed", DESTROYED)
                .setParameter("nobody", NOBODY)
                .setParameter("account", account)
                .executeUpdate();
    }

    @Override
    public void eraseLockouts(UUID account) {
        ofAccount("update Lockout l set l.recipientIndex = null, l.releaseReason = null where l.accountId = :account", account);
    }

    @Override
    public int eraseEvents(UUID account) {
        return ofAccount("update AuditEvent e set e.recipientIndex = null where e.chain = :account and e.recipientIndex is not null",
                account);
    }

    private int ofAccount(String update, UUID account) {
        return entities.createQuery(update).setParameter("account", account).executeUpdate();
    }
}
